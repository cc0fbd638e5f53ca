import type { ReactNode } from "react";

/** Words of another language: read out as such, and in their own direction. */
export function Foreign({ lang, children }: { lang: string; children: ReactNode }) {
  return (
    <span lang={lang} dir="auto">
      {children}
    </span>
  );
}

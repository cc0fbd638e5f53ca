import type { ReactNode } from "react";

/** Words in another language, marked up for screen readers and in their own text direction. */
export function Foreign({ lang, children }: { lang: string; children: ReactNode }) {
  return (
    <span lang={lang} dir="auto">
      {children}
    </span>
  );
}

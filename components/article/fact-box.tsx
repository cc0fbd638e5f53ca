import type { ReactNode } from "react";

/** Background facts, set apart from the text. */
export function FactBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside className="fact-box" aria-label={title}>
      <p className="font-sans text-note font-bold">{title}</p>
      {children}
    </aside>
  );
}

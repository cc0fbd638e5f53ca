import type { ReactNode } from "react";

/** Facts that stand beside the story. */
export function FactBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside className="fact-box" aria-label={title}>
      <p className="font-sans text-note font-bold">{title}</p>
      {children}
    </aside>
  );
}

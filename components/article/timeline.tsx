import type { ReactNode } from "react";

/** Events in order of time, as a line with stops. */
export function Timeline({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="timeline" aria-label={title}>
      <p className="font-sans text-note font-bold">{title}</p>
      <ol>{children}</ol>
    </section>
  );
}

export function Moment({ when, children }: { when: string; children: ReactNode }) {
  return (
    <li>
      <p className="font-sans text-note font-bold">{when}</p>
      {children}
    </li>
  );
}

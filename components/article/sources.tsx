import type { ReactNode } from "react";

/** The sources of the story. */
export function Sources({ children }: { children: ReactNode }) {
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources" className="m-0! font-sans text-note! font-bold tracking-normal!">
        How we know this
      </h2>
      {children}
    </section>
  );
}

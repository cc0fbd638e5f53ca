import type { ReactNode } from "react";

/** A quote from the story in large type. `by` names the speaker. */
export function PullQuote({ by, children }: { by?: string; children: ReactNode }) {
  return (
    <figure className="pull-quote">
      <blockquote className="border-0! p-0! text-[1.625rem] leading-[1.22] font-[440] tracking-[-0.015em] text-balance italic md:text-[1.9375rem]">
        “{children}”
      </blockquote>
      {by && <figcaption className="mt-2 font-sans text-note text-muted">{by}</figcaption>}
    </figure>
  );
}

import type { ReactNode } from "react";

/** Questions and answers. `by` optionally names the speaker. */
export function QandA({ children }: { children: ReactNode }) {
  return <div className="my-8 border-y border-rule py-5 [&>*+*]:mt-2">{children}</div>;
}

export function Question({ by, children }: { by?: string; children: ReactNode }) {
  return (
    <div className="font-[640] not-first:mt-6!">
      {by && <span className="block font-sans text-label font-semibold text-muted">{by}</span>}
      {children}
    </div>
  );
}

export function Answer({ by, children }: { by?: string; children: ReactNode }) {
  return (
    <div className="[&>*+*]:mt-3">
      {by && <span className="block font-sans text-label font-semibold text-muted">{by}</span>}
      {children}
    </div>
  );
}

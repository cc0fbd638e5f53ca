import { Children, type ReactNode } from "react";

/** Facts in a row. The dots between them are text, because words must not run together without styles. */
export function Facts({ className, children }: { className: string; children: ReactNode }) {
  return (
    <p className={className}>
      {Children.map(Children.toArray(children), (fact, place) => (
        <span>
          {place > 0 && <i> · </i>}
          {fact}
        </span>
      ))}
    </p>
  );
}

import type { ReactNode } from "react";

/**
 * The button of a form for sources, what becomes of the words beside it, and below it what is being done. `sealed` is
 * shown by the script, once it has taken the form over: nothing is promised that may not happen.
 */
export function SendButton({
  children,
  plain,
  sealed,
}: {
  children: ReactNode;
  plain: string;
  sealed: string;
}) {
  return (
    <div className="mt-7 print:hidden">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <button type="submit" className="tip-button">
          {children}
        </button>
        <p className="label max-w-80">
          <span data-until="sealed">{plain}</span>
          <span data-from="sealed" hidden>
            {sealed}
          </span>
        </p>
      </div>
      <p role="status" className="mt-3 font-sans text-note empty:hidden" />
    </div>
  );
}

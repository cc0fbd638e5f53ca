import type { ReactNode } from "react";

/**
 * The send button of a form for sources, with a note on encryption beside it and a live status below. The
 * script shows `sealed` once it has taken over the form: the page promises nothing that may not happen.
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

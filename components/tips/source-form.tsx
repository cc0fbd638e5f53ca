import { Fragment, type ReactNode } from "react";
import type { Say } from "@/lib/language/say";
import { Files } from "./files";

type SourceFormProps = {
  say: Say;
  /** The custom element that takes over where script runs. */
  element: "tip-form" | "receipt-form" | "reply-form";
  action: string;
  /** The label of the button. */
  send: string;
  /** Who encrypts: without script, and once the script has taken over. */
  plain: string;
  sealed: string;
  isAnswer: boolean;
  /** Whether files can be sent with it. */
  takesFiles?: boolean;
  children: ReactNode;
};

/**
 * A form for sources, which works without script. The note on encryption beside its button shows `sealed`
 * only once the script has taken over: the page promises nothing that may not happen.
 */
export function SourceForm({
  say,
  element,
  action,
  send,
  plain,
  sealed,
  isAnswer,
  takesFiles,
  children,
}: SourceFormProps) {
  const Element = isAnswer ? Fragment : element;
  const encoding = takesFiles && { encType: "multipart/form-data" };
  return (
    <Element>
      <form method="post" action={action} {...encoding} noValidate autoComplete="off">
        {children}
        {takesFiles && <Files say={say} isAnswer={isAnswer} />}
        <div className="mt-7 print:hidden">
          <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
            <button type="submit" className="tip-button">
              {send}
            </button>
            <p className="label max-w-80">
              <span data-until="sealed">{plain}</span>{" "}
              <span data-from="sealed" hidden>
                {sealed}
              </span>
            </p>
          </div>
          {takesFiles && <progress aria-label={say("files.sent")} className="tip-progress" hidden />}
          <p role="status" className="mt-3 font-sans text-note empty:hidden" />
        </div>
      </form>
    </Element>
  );
}

import type { PageContext } from "@/components/site/page-shell";
import { placeholder } from "@/lib/template";
import { tipLimits } from "@/lib/tips/tip";
import { tipReceiptApiPath } from "@/lib/urls";
import { DeleteForm } from "./delete-form";
import { Field } from "./field";
import { AdditionNotices } from "./notices";
import { SourceForm } from "./source-form";
import { TipLayout } from "./tip-layout";

type Props = { context: PageContext; isAnswer?: boolean };

/** The conversation of the desk and the source, and a form to add to it. */
export function Replies({ context: { site }, isAnswer = false }: Props) {
  return (
    <TipLayout title="Your tip and our answer">
      <div data-each="added" role="status" className="tip-notice">
        <h2>We have what you added</h2>
        <p>It is stored, encrypted for the desk. The same eight words lead back here.</p>
      </div>
      <div data-each="removed" role="status" className="tip-notice">
        <h2>The desk’s answers are deleted</h2>
        <p>Your tip is still here, and the same eight words lead back to it.</p>
      </div>
      {isAnswer ? <AdditionNotices site={site} /> : <div data-notices="addition-notices" />}
      <p data-each="silent" className="mt-6 text-small">
        There is no answer to your tip at the moment. Please look again in a day or two.
      </p>
      <ol className="tip-messages" aria-label="Messages">
        <li data-each="messages">
          <h2 className="font-sans text-note font-bold">
            <span data-each="from-desk">The desk</span> <span data-each="from-source">You</span>{" "}
            <time dateTime={placeholder("day")} className="ml-1 font-normal text-muted">
              {placeholder("date")}
            </time>
          </h2>
          <p data-each="texts" dir="auto" className="mt-2 whitespace-pre-line">
            {placeholder("text")}
          </p>
          <p data-each="unreadable" className="mt-2 text-small text-muted">
            This answer cannot be opened with your words: it was encrypted for another key, or is damaged. Ask
            for it again below.
          </p>
          <p data-each="from-source" className="label mt-1">
            Encrypted: only the desk can open it.
          </p>
          <p data-each="sealed-by-newsroom" className="label mt-1">
            Encrypted on the newsroom’s own computer, before our server had it.
          </p>
          <p data-each="sealed-on-server" className="label mt-1">
            Encrypted on our server, which saw what it says.
          </p>
        </li>
      </ol>
      <SourceForm
        element="reply-form"
        action={tipReceiptApiPath}
        send="Send it"
        plain="Our server encrypts it the moment it arrives. Its length can be seen on the way."
        sealed="Your browser encrypts it before it leaves this device."
        isAnswer={isAnswer}
        takesFiles
      >
        <input type="hidden" name="words" value={placeholder("receipt")} />
        <Field
          name="message"
          label="Add to your tip"
          hint="Only the desk can read it. This page will show that you wrote, but not what."
          lines={6}
          limit={tipLimits.message}
          isAnswer={isAnswer}
        />
      </SourceForm>
      <DeleteForm isAnswer={isAnswer} />
    </TipLayout>
  );
}

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
export function Replies({ context: { site, locale }, isAnswer = false }: Props) {
  const { say } = locale;
  return (
    <TipLayout locale={locale} title={say("replies.title")}>
      <div data-each="added" role="status" className="tip-notice">
        <h2>{say("replies.added")}</h2>
        <p>{say("replies.added more")}</p>
      </div>
      <div data-each="removed" role="status" className="tip-notice">
        <h2>{say("replies.removed")}</h2>
        <p>{say("replies.removed more")}</p>
      </div>
      {isAnswer ? <AdditionNotices site={site} /> : <div data-notices="addition-notices" />}
      <p data-each="silent" className="mt-6 text-small">
        {say("replies.silent")}
      </p>
      <ol className="tip-messages" aria-label={say("replies.messages")}>
        <li data-each="messages">
          <h2 className="font-sans text-note font-bold">
            <span data-each="from-desk">{say("replies.desk")}</span>{" "}
            <span data-each="from-source">{say("replies.you")}</span>{" "}
            <time dateTime={placeholder("day")} className="ms-1 font-normal text-muted">
              {placeholder("date")}
            </time>
          </h2>
          <p data-each="texts" dir="auto" className="mt-2 whitespace-pre-line">
            {placeholder("text")}
          </p>
          <p data-each="unreadable" className="mt-2 text-small text-muted">
            {say("replies.unreadable")}
          </p>
          <p data-each="from-source" className="label mt-1">
            {say("replies.only desk")}
          </p>
          <p data-each="sealed-by-newsroom" className="label mt-1">
            {say("replies.by newsroom")}
          </p>
          <p data-each="sealed-on-server" className="label mt-1">
            {say("replies.on server")}
          </p>
        </li>
      </ol>
      <SourceForm
        element="reply-form"
        action={tipReceiptApiPath}
        say={say}
        send={say("replies.send")}
        plain={say("form.plain")}
        sealed={say("form.sealed")}
        isAnswer={isAnswer}
        takesFiles
      >
        <input type="hidden" name="words" value={placeholder("receipt")} />
        <Field
          name="message"
          say={say}
          label={say("replies.add")}
          hint={say("replies.add hint")}
          lines={6}
          limit={tipLimits.message}
          isAnswer={isAnswer}
        />
      </SourceForm>
      <DeleteForm isAnswer={isAnswer} say={say} />
    </TipLayout>
  );
}

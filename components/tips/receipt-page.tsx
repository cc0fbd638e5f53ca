import type { PageContext } from "@/components/site/page-shell";
import { Sentence } from "@/components/site/sentence";
import type { Say } from "@/lib/language/say";
import { tipReceiptApiPath, tipsPath } from "@/lib/urls";
import { Deleted } from "./deleted";
import { Field } from "./field";
import { AdditionNotices, ReceiptNotices } from "./notices";
import { Replies } from "./replies";
import { SourceForm } from "./source-form";
import { TipLayout, TipShell } from "./tip-layout";

/** The page where a source enters a receipt. */
export function ReceiptPage({ context }: { context: PageContext }) {
  const { site, locale } = context;
  const { say } = locale;
  const send = (
    <a href={tipsPath} className="link">
      {say("tips.title")}
    </a>
  );
  return (
    <TipShell context={context}>
      <TipLayout locale={locale} title={say("receipt.title")} standfirst={say("receipt.standfirst")}>
        <div data-notices="receipt-notices" />
        <ReceiptForm say={say} />
        <p className="mt-8 border-t border-rule pt-4 text-small">
          <Sentence say={say} of="receipt.none" with={{ send }} />
        </p>
      </TipLayout>
      <template data-for="receipt-notices">
        <ReceiptNotices site={site} />
      </template>
      <template data-for="addition-notices">
        <AdditionNotices site={site} />
      </template>
      <template data-for="replies">
        <Replies context={context} />
      </template>
      <template data-for="deleted">
        <Deleted context={context} />
      </template>
    </TipShell>
  );
}

/** The same page after a failed lookup. */
export function NoReplies({ context }: { context: PageContext }) {
  return (
    <TipLayout locale={context.locale} title={context.locale.say("receipt.title")}>
      <ReceiptNotices site={context.site} />
      <ReceiptForm say={context.locale.say} isAnswer />
    </TipLayout>
  );
}

function ReceiptForm({ say, isAnswer = false }: { say: Say; isAnswer?: boolean }) {
  return (
    <SourceForm
      element="receipt-form"
      action={tipReceiptApiPath}
      say={say}
      send={say("receipt.read")}
      plain={say("receipt.plain")}
      sealed={say("receipt.sealed")}
      isAnswer={isAnswer}
    >
      <Field
        name="words"
        say={say}
        label={say("receipt.words")}
        hint={say("receipt.words hint")}
        lines={2}
        isAnswer={isAnswer}
      />
    </SourceForm>
  );
}

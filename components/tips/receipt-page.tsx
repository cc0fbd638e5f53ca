import type { PageContext } from "@/components/site/page-shell";
import { tipReceiptApiPath, tipsPath } from "@/lib/urls";
import { Deleted } from "./deleted";
import { Field } from "./field";
import { AdditionNotices, ReceiptNotices } from "./notices";
import { Replies } from "./replies";
import { SourceForm } from "./source-form";
import { TipLayout, TipShell } from "./tip-layout";

const title = "Read our answer";

/** The page where a source enters a receipt. */
export function ReceiptPage({ context }: { context: PageContext }) {
  const { site } = context;
  return (
    <TipShell context={context}>
      <TipLayout
        title={title}
        standfirst="If you sent a tip, you were shown eight words. With them you can read what the desk says to it, add to it, and delete it."
      >
        <div data-notices="receipt-notices" />
        <ReceiptForm />
        <p className="mt-8 border-t border-rule pt-4 text-small">
          No receipt yet?{" "}
          <a href={tipsPath} className="link">
            Send us a tip
          </a>
          .
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
        <Deleted />
      </template>
    </TipShell>
  );
}

/** The same page after a failed lookup. */
export function NoReplies({ context }: { context: PageContext }) {
  return (
    <TipLayout title={title}>
      <ReceiptNotices site={context.site} />
      <ReceiptForm isAnswer />
    </TipLayout>
  );
}

function ReceiptForm({ isAnswer = false }: { isAnswer?: boolean }) {
  return (
    <SourceForm
      element="receipt-form"
      action={tipReceiptApiPath}
      send="Read the answer"
      plain="Our server opens the answer with them, and forgets them."
      sealed="The words stay in this browser; the answer is opened here."
      isAnswer={isAnswer}
    >
      <Field
        name="words"
        label="Your eight words"
        hint="In their order. Capitals do not matter."
        lines={2}
        isAnswer={isAnswer}
      />
    </SourceForm>
  );
}

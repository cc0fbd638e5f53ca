import type { PageContext } from "@/components/site/page-shell";
import { tipReceiptPath } from "@/lib/urls";
import { Caution } from "./caution";
import { TipNotices } from "./notices";
import { Protection } from "./protection";
import { Thanks } from "./thanks";
import { TipForm } from "./tip-form";
import { TipLayout } from "./tip-layout";
import { TipShell } from "./tip-shell";

type TipPageProps = { context: PageContext; keyNotice: string };

/** The page with the form for tips. */
export function TipPage({ context, keyNotice }: TipPageProps) {
  const { site } = context;
  return (
    <TipShell context={context}>
      <TipLayout
        title="Send us a tip"
        standfirst={`Tell the desk of ${site.name} what it ought to know. You need not say who you are.`}
        notes={<Protection context={context} keyNotice={keyNotice} />}
      >
        <Caution />
        <div data-notices="tip-notices" />
        <TipForm />
        <p className="mt-8 border-t border-rule pt-4 text-small">
          You have sent one before?{" "}
          <a href={tipReceiptPath} className="link">
            Read our answer with your receipt
          </a>
          .
        </p>
      </TipLayout>
      <template data-for="tip-notices">
        <TipNotices mail={site.tips.mail} />
      </template>
      <template data-for="thanks">
        <Thanks />
      </template>
    </TipShell>
  );
}

/** The form again, with what was typed and what to do. Works without script, as it was sent. */
export function NotSent({ context, keyNotice }: TipPageProps) {
  return (
    <TipLayout title="Send us a tip" notes={<Protection context={context} keyNotice={keyNotice} />}>
      <TipNotices mail={context.site.tips.mail} />
      <TipForm isAnswer />
    </TipLayout>
  );
}

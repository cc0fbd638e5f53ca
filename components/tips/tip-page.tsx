import { saferWaysId } from "@/lib/content/page-ids";
import { tipReceiptPath } from "@/lib/urls";
import { TipNotices } from "./notices";
import { Protection, type ProtectionProps } from "./protection";
import { hasSaferWay } from "./safer-ways";
import { Thanks } from "./thanks";
import { TipForm } from "./tip-form";
import { TipLayout, TipShell } from "./tip-layout";

/** The page with the form for tips. */
export function TipPage({ context, keyNotice }: ProtectionProps) {
  const { site } = context;
  return (
    <TipShell context={context}>
      <TipLayout
        title="Send us a tip"
        standfirst={`Tell the desk of ${site.name} what it ought to know. You need not say who you are.`}
        notes={<Protection context={context} keyNotice={keyNotice} />}
      >
        <div className="mt-6 max-w-measure border-l-4 border-ink pl-5 text-small">
          <p>
            <strong className="font-headline">This form is not anonymous.</strong> It hides what you write,
            not that you were here. If being found out could put you in danger, do not write here:{" "}
            <a href={`#${saferWaysId}`} className="link">
              {hasSaferWay(site) ? "use a safer way" : "turn to a paper that has a safer way"}
            </a>
            , from a device and a network that nobody can tie to you.
          </p>
        </div>
        <div data-notices="tip-notices" />
        <TipForm />
        <p className="mt-8 border-t border-rule pt-4 text-small">
          Have you sent one before?{" "}
          <a href={tipReceiptPath} className="link">
            Read our answer with your receipt
          </a>
          .
        </p>
      </TipLayout>
      <template data-for="tip-notices">
        <TipNotices site={site} />
      </template>
      <template data-for="thanks">
        <Thanks />
      </template>
    </TipShell>
  );
}

/** The form again, with what was typed and what to do. Works without script, as it was sent. */
export function NotSent({ context, keyNotice }: ProtectionProps) {
  return (
    <TipLayout title="Send us a tip" notes={<Protection context={context} keyNotice={keyNotice} />}>
      <TipNotices site={context.site} />
      <TipForm isAnswer />
    </TipLayout>
  );
}

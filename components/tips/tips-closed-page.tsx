import type { PageContext } from "@/components/site/page-shell";
import { tipReceiptPath } from "@/lib/urls";
import { hasSaferWay, Mail, SaferWays } from "./safer-ways";
import { TipLayout, TipShell } from "./tip-layout";

type Props = {
  context: PageContext;
  /** Whether tips were open before, and will be again when the fault is mended. */
  isBroken: boolean;
  /** What an operator must do. Only the preview says it. */
  remedy?: string | undefined;
};

/** The page for tips while none can be taken: other ways to the desk, and no form that could only fail. */
export function TipsClosedPage({ context, isBroken, remedy }: Props) {
  const { site } = context;
  return (
    <TipShell context={context}>
      <TipLayout
        title={isBroken ? "We cannot take tips just now" : "Tips are not open yet"}
        standfirst={
          isBroken
            ? "The fault is ours. Please come back in a while."
            : `${site.name} has no key yet that would encrypt what you write, so this page has no form.`
        }
        notes={
          <aside aria-label="Other ways to the desk" className="tip-notes">
            <SaferWays site={site} />
          </aside>
        }
      >
        {remedy && (
          <p role="status" className="mt-6 border-2 border-dashed border-ink px-4 py-3 font-sans text-note">
            <strong>For operators.</strong> Tips are closed: {remedy} Only this preview shows this note.
          </p>
        )}
        <p className="mt-6 max-w-measure text-small">
          {hasSaferWay(site)
            ? "The ways beside this are open, the safest first. The last is a mail to "
            : "You can write to "}
          <Mail mail={site.tips.mail} />. A mail shows who wrote to whom, and when: if being found out could
          put you in danger, do not write from an address or a device that leads to you.
        </p>
        <p className="mt-8 border-t border-rule pt-4 text-small">
          Have you sent a tip before?{" "}
          <a href={tipReceiptPath} className="link">
            Read our answer with your receipt
          </a>
          .
        </p>
      </TipLayout>
    </TipShell>
  );
}

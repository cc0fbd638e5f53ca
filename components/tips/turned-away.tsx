import type { PageContext } from "@/components/site/page-shell";
import { tipReceiptPath, tipsPath } from "@/lib/urls";
import { TurnedAwayNotices } from "./notices";
import { TipLayout } from "./tip-layout";
import { TipShell } from "./tip-shell";

/**
 * The answer to a form that is turned away unread. It holds nothing that was typed: of what is too long nothing is
 * taken in, and words that another site sent must not appear on a page of ours.
 */
export function TurnedAwayPage({ context }: { context: PageContext }) {
  return (
    <TipShell context={context} isDated={false}>
      <TipLayout title="Not sent">
        <TurnedAwayNotices mail={context.site.tips.mail} />
        <p className="mt-8 border-t border-rule pt-4 text-small">
          Our own forms:{" "}
          <a href={tipsPath} className="link">
            Send us a tip
          </a>
          {" and "}
          <a href={tipReceiptPath} className="link">
            Read our answer
          </a>
          .
        </p>
      </TipLayout>
    </TipShell>
  );
}

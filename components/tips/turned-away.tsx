import { tipReceiptPath, tipsPath } from "@/lib/urls";
import { TurnedAwayNotices } from "./notices";
import { TipLayout } from "./tip-layout";

/**
 * The response to a form that is refused unread. It contains nothing that was typed: a body that is too long
 * is not read, and text that another site sent must not appear on our page.
 */
export function TurnedAway({ mail }: { mail: string }) {
  return (
    <TipLayout title="Not sent">
      <TurnedAwayNotices mail={mail} />
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
  );
}

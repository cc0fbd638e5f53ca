import type { PageContext } from "@/components/site/page-shell";
import { tipLimits } from "@/lib/tips/tip";
import { inWords } from "@/lib/tips/tip-problems";
import { tipReceiptPath, tipsPath } from "@/lib/urls";
import { Notice } from "./notices";
import { OtherWays } from "./safer-ways";
import { TipLayout } from "./tip-layout";

/**
 * The response to a form that is refused unread. It contains nothing that was typed: a body that is too long
 * is not read, and text that another site sent must not appear on our page.
 */
export function TurnedAway({ context: { site } }: { context: PageContext }) {
  return (
    <TipLayout title="Not sent">
      {/* Browsers restore little of such a form, since it disables autocomplete: promise no more. */}
      <Notice of="too-long" title="Not sent: that is too long">
        <p>
          Nothing of it was stored. Go back: if your browser still shows what you typed, copy it before you do
          anything else. The form takes {inWords(tipLimits.message)} characters at once. Send the first part,
          and add the rest with its receipt.
        </p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="foreign" title="Not sent: it did not come from our page">
        <p>
          Your browser says that another site sent it, or a copy of our page. Nothing of it was read or
          stored. If you typed it yourself, go back: if your browser still shows it, copy it and send it with
          our own form.
        </p>
      </Notice>
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

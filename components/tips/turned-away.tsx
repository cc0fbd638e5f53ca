import type { PageContext } from "@/components/site/page-shell";
import { Sentence } from "@/components/site/sentence";
import { tipLimits } from "@/lib/tips/tip";
import { tipReceiptPath, tipsPath } from "@/lib/urls";
import { Notice } from "./notices";
import { OtherWays } from "./safer-ways";
import { TipLayout } from "./tip-layout";

/**
 * The response to a form that is refused unread. It contains nothing that was typed: a body that is too long
 * is not read, and text that another site sent must not appear on our page.
 */
export function TurnedAway({ context: { site, locale } }: { context: PageContext }) {
  const { say } = locale;
  const send = (
    <a href={tipsPath} className="link">
      {say("tips.title")}
    </a>
  );
  const read = (
    <a href={tipReceiptPath} className="link">
      {say("receipt.title")}
    </a>
  );
  return (
    <TipLayout locale={locale} title={say("away.title")}>
      {/* Browsers restore little of such a form, since it disables autocomplete: promise no more. */}
      <Notice of="too-long" title={say("away.long")}>
        <p>{say("away.long more", { count: tipLimits.message })}</p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="foreign" title={say("away.foreign")}>
        <p>{say("away.foreign more")}</p>
      </Notice>
      <p className="mt-8 border-t border-rule pt-4 text-small">
        <Sentence say={say} of="away.forms" with={{ send, read }} />
      </p>
    </TipLayout>
  );
}

import { Sentence } from "@/components/site/sentence";
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
  const { site, locale } = context;
  const { say } = locale;
  const way = (
    <a href={`#${saferWaysId}`} className="link">
      {say(hasSaferWay(site) ? "tips.use safer" : "tips.turn elsewhere")}
    </a>
  );
  const notAnonymous = <strong className="font-headline">{say("tips.not anonymous")}</strong>;
  const read = (
    <a href={tipReceiptPath} className="link">
      {say("tips.read with receipt")}
    </a>
  );
  return (
    <TipShell context={context}>
      <TipLayout
        locale={locale}
        title={say("tips.title")}
        standfirst={say("tips.standfirst", { paper: site.name })}
        notes={<Protection context={context} keyNotice={keyNotice} />}
      >
        <div className="mt-6 max-w-measure border-s-4 border-ink ps-5 text-small">
          <p>
            <Sentence say={say} of="tips.warning" with={{ notAnonymous, way }} />
          </p>
        </div>
        <div data-notices="tip-notices" />
        <TipForm say={say} />
        <p className="mt-8 border-t border-rule pt-4 text-small">
          <Sentence say={say} of="tips.before" with={{ read }} />
        </p>
      </TipLayout>
      <template data-for="tip-notices">
        <TipNotices site={site} />
      </template>
      <template data-for="thanks">
        <Thanks context={context} />
      </template>
    </TipShell>
  );
}

/** The form again, with what was typed and what to do. Works without script, as it was sent. */
export function NotSent({ context, keyNotice }: ProtectionProps) {
  return (
    <TipLayout
      locale={context.locale}
      title={context.locale.say("tips.title")}
      notes={<Protection context={context} keyNotice={keyNotice} />}
    >
      <TipNotices site={context.site} />
      <TipForm say={context.locale.say} isAnswer />
    </TipLayout>
  );
}

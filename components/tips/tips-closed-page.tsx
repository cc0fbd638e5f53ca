import type { PageContext } from "@/components/site/page-shell";
import { Sentence } from "@/components/site/sentence";
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
  const { site, locale } = context;
  const { say } = locale;
  const mail = <Mail mail={site.tips.mail} />;
  const read = (
    <a href={tipReceiptPath} className="link">
      {say("tips.read with receipt")}
    </a>
  );
  return (
    <TipShell context={context}>
      <TipLayout
        locale={locale}
        title={say(isBroken ? "closed.broken" : "closed.title")}
        standfirst={isBroken ? say("closed.broken more") : say("closed.more", { paper: site.name })}
        notes={
          <aside aria-label={say("ways.label")} className="tip-notes">
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
          <Sentence say={say} of={hasSaferWay(site) ? "closed.ways" : "closed.mail"} with={{ mail }} />
        </p>
        <p className="mt-8 border-t border-rule pt-4 text-small">
          <Sentence say={say} of="closed.before" with={{ read }} />
        </p>
      </TipLayout>
    </TipShell>
  );
}

import { tipsPath } from "@/lib/urls";
import type { ProtectionProps } from "./protection";
import { SaferWays } from "./safer-ways";
import { TipLayout, TipShell } from "./tip-layout";

/** Who could learn what of a tip, in the order of who is most likely to try. */
const observers = ["device", "employer", "provider", "mail", "thief", "server", "file", "desk"] as const;

/** The threat model: who could find out, what, and what helps. */
export function ThreatModelPage({ context, keyNotice }: ProtectionProps) {
  const { site, locale } = context;
  const { say } = locale;
  return (
    <TipShell context={context}>
      <TipLayout
        locale={locale}
        title={say("threat.title")}
        standfirst={say("threat.standfirst")}
        notes={
          <aside aria-label={say("ways.label")} className="tip-notes">
            <SaferWays site={site} />
          </aside>
        }
      >
        <dl className="mt-8 grid max-w-measure gap-y-6 text-small">
          {observers.map((who) => (
            <div key={who}>
              <dt className="font-heading">{say(`threat.${who}`)}</dt>
              <dd className="mt-1">{say(`threat.${who} learns`)}</dd>
              <dd className="mt-1 text-muted">{say(`threat.${who} helps`)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-8 max-w-measure text-small">{say("threat.key", { key: keyNotice })}</p>
        <p className="mt-8 border-t border-rule pt-4 text-small">
          <a href={tipsPath} className="link">
            {say("tips.title")}
          </a>
        </p>
      </TipLayout>
    </TipShell>
  );
}

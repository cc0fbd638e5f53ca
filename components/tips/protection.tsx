import type { ReactNode } from "react";
import type { PageContext } from "@/components/site/page-shell";
import { Sentence } from "@/components/site/sentence";
import { pagePath, threatModelPath } from "@/lib/urls";
import { SaferWays } from "./safer-ways";

/** `keyNotice`: where the key is kept. */
export type ProtectionProps = { context: PageContext; keyNotice: string };

/** What the form protects, what it cannot, safer ways, what becomes of files. */
export function Protection({ context: { site, pages }, keyNotice }: ProtectionProps) {
  const { say, language } = site;
  const ways = [site.tips.signal && "Signal", site.tips.secureDrop && "SecureDrop"].filter(
    (way) => way !== undefined,
  );
  const privacy = pages.find(({ slug }) => slug === "privacy");
  return (
    <aside aria-label={say("protection.label")} className="tip-notes">
      <Points
        title={say("protection.protects")}
        points={[
          [say("protection.text"), say("protection.text more", { key: keyNotice })],
          [say("protection.length"), say("protection.length more")],
          [say("protection.visit"), say("protection.visit more")],
        ]}
      />
      <Points
        title={say("protection.cannot")}
        points={[
          [say("protection.visited"), say("protection.visited more")],
          [say("protection.device"), say("protection.device more")],
          [say("protection.seized"), say("protection.seized more")],
          [say("protection.when"), say("protection.when more")],
          [say("protection.style"), say("protection.style more")],
        ]}
      />
      <p className="py-4">
        <a href={threatModelPath}>{say("protection.who")}</a>
      </p>
      <SaferWays site={site} />
      <Points
        title={say("protection.files")}
        points={[
          [say("protection.removed"), say("protection.removed more")],
          [say("protection.stays"), say("protection.stays more")],
          [say("protection.inside"), say("protection.inside more")],
          [say("protection.size"), say("protection.size more")],
        ]}
      >
        {ways.length > 0 && (
          <p>
            {say("protection.safer file", {
              ways: new Intl.ListFormat(language, { type: "disjunction" }).format(ways),
            })}
          </p>
        )}
        {privacy && (
          <p>
            <Sentence
              say={say}
              of="protection.privacy"
              with={{ page: <a href={pagePath(privacy.slug)}>{privacy.title}</a> }}
            />
          </p>
        )}
      </Points>
    </aside>
  );
}

type PointsProps = { title: string; points: [what: string, more: string][]; children?: ReactNode };

function Points({ title, points, children }: PointsProps) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {points.map(([what, more]) => (
          <li key={what}>
            <strong>{what}</strong> {more}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

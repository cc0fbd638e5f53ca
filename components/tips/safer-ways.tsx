import type { ReactNode } from "react";
import type { Site } from "@/lib/content/model";
import { saferWaysId } from "@/lib/content/page-ids";

// A directory of all newsrooms that run SecureDrop, so it suits every paper.
const secureDropDirectory = "https://securedrop.org/directory/";

/** The safer and the less safe ways to the desk, as far as this paper offers them. */
export function SaferWays({ site }: { site: Site }) {
  const { mail, signal, secureDrop, pgp, recipient } = site.tips;
  return (
    <section>
      <h2 id={saferWaysId}>{signal || secureDrop ? "Safer ways" : "If the risk is high"}</h2>
      {!signal && !secureDrop && (
        <p>
          {site.name} has neither Signal nor SecureDrop yet. If much is at stake for you, turn to a paper that
          has: <a href={secureDropDirectory}>securedrop.org</a> lists them.
        </p>
      )}
      <dl>
        {secureDrop && (
          <Way name="SecureDrop" hint="in Tor Browser, and nowhere else">
            <span className="break-all">{secureDrop}</span>
          </Way>
        )}
        {signal && (
          <Way name="Signal" hint="with disappearing messages on">
            {signal}
          </Way>
        )}
        <Way name="Mail" hint="shows who wrote to whom, and when">
          <a href={`mailto:${mail}`}>{mail}</a>
        </Way>
        {pgp && (
          <Way name="PGP" hint="for the text of a mail">
            <a href={pgp.url}>Key</a>, fingerprint {pgp.fingerprint}
          </Way>
        )}
        {recipient && (
          <Way name="age" hint="the key of this form">
            <span className="break-all">{recipient}</span>
          </Way>
        )}
      </dl>
    </section>
  );
}

function Way({ name, hint, children }: { name: string; hint: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <strong>{name}</strong> <span>{hint}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

import type { ReactNode } from "react";
import type { Site } from "@/lib/content/model";
import { saferWaysId } from "@/lib/content/page-ids";
import { absolute, tipsPath } from "@/lib/urls";

// A directory of all newsrooms that run SecureDrop, so it suits every paper.
const secureDropDirectory = "https://securedrop.org/directory/";

/** Whether this paper offers a way that is safer than its form. */
export function hasSaferWay({ tips }: Site): boolean {
  return tips.signal !== undefined || tips.secureDrop !== undefined;
}

/** The safer and the less safe ways to the desk, as far as this paper offers them. */
export function SaferWays({ site }: { site: Site }) {
  return (
    <section>
      <h2 id={saferWaysId}>{hasSaferWay(site) ? "Safer ways" : "If the risk is high"}</h2>
      {!hasSaferWay(site) && <NoSaferWay site={site} />}
      <Ways site={site} />
    </section>
  );
}

/** For a form that was not sent. Mail comes last: it is the least safe. */
export function OtherWays({ site }: { site: Site }) {
  return (
    <div className="mt-3">
      <p>Other ways to the desk, the safest first:</p>
      <Ways site={site} isBesideText />
    </div>
  );
}

function NoSaferWay({ site }: { site: Site }) {
  return (
    <p>
      {site.name} has neither Signal nor SecureDrop yet. If much is at stake for you, turn to a paper that has
      one of them: <a href={secureDropDirectory}>securedrop.org</a> lists them.
    </p>
  );
}

type WaysProps = {
  site: Site;
  /** Whether a text that was not sent is in the page: a link to another page could lose it. */
  isBesideText?: boolean;
};

function Ways({ site, isBesideText }: WaysProps) {
  const { mail, signal, secureDrop, pgp, recipients = [] } = site.tips;
  return (
    <dl>
      {site.onion && (
        <Way name="This form in Tor Browser" hint="hides from your provider that you visited us">
          <span className="break-all">{absolute(site.onion, tipsPath)}</span>
        </Way>
      )}
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
      {recipients.length > 0 && (
        <Way
          name="age"
          hint={`encrypts a text or a file for a mail, with the ${recipients.length > 1 ? "keys" : "key"} of this form`}
        >
          {recipients.map((recipient) => (
            <span key={recipient} className="block break-all">
              {recipient}
            </span>
          ))}
        </Way>
      )}
      {pgp && !isBesideText && (
        <Way name="PGP" hint="to encrypt the text of a mail">
          <a href={pgp.url}>Key</a>, fingerprint {pgp.fingerprint}
        </Way>
      )}
      <Way name="Mail" hint="shows who wrote to whom, when and, unless encrypted, what">
        <Mail mail={mail} />
      </Way>
    </dl>
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

export function Mail({ mail }: { mail: string }) {
  return (
    <a href={`mailto:${mail}`} className="link">
      {mail}
    </a>
  );
}

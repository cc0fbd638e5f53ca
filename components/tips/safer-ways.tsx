import type { ReactNode } from "react";
import { Sentence } from "@/components/site/sentence";
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
      <h2 id={saferWaysId}>{site.say(hasSaferWay(site) ? "ways.safer" : "ways.high risk")}</h2>
      {!hasSaferWay(site) && <NoSaferWay site={site} />}
      <Ways site={site} />
    </section>
  );
}

/** For a form that was not sent. Mail comes last: it is the least safe. */
export function OtherWays({ site }: { site: Site }) {
  return (
    <div className="mt-3">
      <p>{site.say("ways.other")}</p>
      <Ways site={site} isBesideText />
    </div>
  );
}

function NoSaferWay({ site }: { site: Site }) {
  return (
    <p>
      <Sentence
        say={site.say}
        of="ways.none"
        with={{ paper: site.name, directory: <a href={secureDropDirectory}>securedrop.org</a> }}
      />
    </p>
  );
}

type WaysProps = {
  site: Site;
  /** Whether a text that was not sent is in the page: a link to another page could lose it. */
  isBesideText?: boolean;
};

function Ways({ site, isBesideText }: WaysProps) {
  const { say } = site;
  const { mail, signal, secureDrop, pgp, recipients = [] } = site.tips;
  return (
    <dl>
      {site.onion && (
        <Way name={say("ways.tor")} hint={say("ways.tor hint")}>
          <span className="break-all">{absolute(site.onion, tipsPath)}</span>
        </Way>
      )}
      {secureDrop && (
        <Way name="SecureDrop" hint={say("ways.secureDrop hint")}>
          <span className="break-all">{secureDrop}</span>
        </Way>
      )}
      {signal && (
        <Way name="Signal" hint={say("ways.signal hint")}>
          {signal}
        </Way>
      )}
      {recipients.length > 0 && (
        <Way name="age" hint={say("ways.age hint", { count: recipients.length })}>
          {recipients.map((recipient) => (
            <span key={recipient} className="block break-all">
              {recipient}
            </span>
          ))}
        </Way>
      )}
      {pgp && !isBesideText && (
        <Way name="PGP" hint={say("ways.pgp hint")}>
          <Sentence
            say={say}
            of="ways.pgp"
            with={{ key: <a href={pgp.url}>{say("ways.pgp key")}</a>, fingerprint: pgp.fingerprint }}
          />
        </Way>
      )}
      <Way name={say("ways.mail")} hint={say("ways.mail hint")}>
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

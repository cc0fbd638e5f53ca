import type { ReactNode } from "react";
import { Sentence } from "@/components/site/sentence";
import type { Site } from "@/lib/content/model";
import { placeholder } from "@/lib/template";
import { tipsPath } from "@/lib/urls";
import { OtherWays } from "./safer-ways";

const minutes = placeholder("minutes");

/** The reasons why a form came back. The server, or the script in a template, keeps the one that applies. */
export function TipNotices({ site }: { site: Site }) {
  const { say } = site;
  const ways = <OtherWays site={site} />;
  return (
    <>
      <Notice of="refused" title={say("notice.refused")}>
        <p>{say("notice.refused more")}</p>
      </Notice>
      <Notice of="altered" title={say("notice.altered")}>
        <p>{say("notice.altered more")}</p>
        {ways}
      </Notice>
      <Notice of="busy" title={say("notice.busy")}>
        <p>{say("notice.busy more", { minutes })}</p>
        {ways}
      </Notice>
      <Notice of="unavailable" title={say("notice.unavailable")}>
        <p>{say("notice.unavailable more")}</p>
        {ways}
      </Notice>
      <Notice of="no-files" title={say("notice.no files")}>
        <p>{say("notice.no files more")}</p>
        {ways}
      </Notice>
      <Notice of="files-busy" title={say("notice.files busy")}>
        <p>{say("notice.files busy more")}</p>
      </Notice>
      <Notice of="closed" title={say("notice.closed")}>
        <p>{say("notice.closed more")}</p>
        {ways}
      </Notice>
      <Notice of="shut" title={say("notice.shut")}>
        <p>{say("notice.shut more")}</p>
        {ways}
      </Notice>
      <Notice of="failed" title={say("notice.failed")}>
        <p>{say("notice.failed more")}</p>
        {ways}
      </Notice>
    </>
  );
}

export function AdditionNotices({ site }: { site: Site }) {
  const { say } = site;
  const send = (
    <a href={tipsPath} className="link">
      {say("notice.gone send")}
    </a>
  );
  const choice = (
    <a href="#delete" className="link">
      {say("notice.undecided choice")}
    </a>
  );
  return (
    <>
      <TipNotices site={site} />
      <Notice of="undecided" title={say("notice.undecided")}>
        <p>
          <Sentence say={say} of="notice.undecided more" with={{ choice }} />
        </p>
      </Notice>
      <Notice of="not-deleted" title={say("notice.not deleted")}>
        <p>{say("notice.not deleted more", { minutes })}</p>
      </Notice>
      <Notice of="unknown" title={say("notice.gone")}>
        <p>
          <Sentence say={say} of="notice.gone more" with={{ send }} />
        </p>
      </Notice>
    </>
  );
}

export function ReceiptNotices({ site }: { site: Site }) {
  const { say } = site;
  return (
    <>
      <Notice of="misspelt" title={say("notice.misspelt")}>
        <p>{say("notice.misspelt more")}</p>
      </Notice>
      <Notice of="unknown" title={say("notice.no tip")}>
        <p>{say("notice.no tip more")}</p>
      </Notice>
      <Notice of="busy" title={say("notice.tries")}>
        <p>{say("notice.tries more", { minutes })}</p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="unavailable" title={say("notice.no look")}>
        <p>{say("notice.no look more")}</p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="failed" title={say("notice.lost")}>
        <p>{say("notice.lost more")}</p>
      </Notice>
    </>
  );
}

export function Notice({ of, title, children }: { of: string; title: string; children: ReactNode }) {
  return (
    // Focus starts here, so that a screen reader begins with what happened.
    // biome-ignore lint/a11y/noAutofocus: this notice is why the page was shown again.
    <section data-each={of} tabIndex={-1} autoFocus role="alert" className="tip-notice">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

import type { ReactNode } from "react";
import type { Site } from "@/lib/content/model";
import { placeholder } from "@/lib/template";
import { tipsPath } from "@/lib/urls";
import { OtherWays } from "./safer-ways";

/** The reasons why a form came back. The server, or the script in a template, keeps the one that applies. */
export function TipNotices({ site }: { site: Site }) {
  return (
    <>
      <Notice of="refused" title="Not sent yet">
        <p>
          Something has to be changed first: see the message beside the field. All that you typed is still
          here.
        </p>
      </Notice>
      <Notice of="altered" title="Not sent: something was added to our form">
        <p>
          An extension of your browser may have done it. Nothing was stored, and all that you typed is still
          here, in our own form: please send it again.
        </p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="busy" title="Not sent: too many tips just now">
        <p>
          Nothing was stored, and all that you typed is still here. Please try again in{" "}
          {placeholder("minutes")} min.
        </p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="unavailable" title="Not sent: we cannot store tips just now">
        <p>
          The fault is ours. Nothing was stored, and all that you typed is still here. Please try again in a
          while.
        </p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="no-files" title="Not sent: we have no room for files just now">
        <p>
          Nothing was stored, and all that you typed is still here. Send it without a file, and tell us what
          you have; or try again in a while.
        </p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="files-busy" title="Not sent: others are sending files just now">
        <p>
          Nothing was stored, and all that you typed is still here. Please choose your file again, and send it
          in a minute.
        </p>
      </Notice>
      <Notice of="closed" title="Not sent: we take no tips here yet">
        <p>Nothing was stored, and all that you typed is still here. You can copy it.</p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="shut" title="We cannot take tips just now">
        <p>The fault is ours. Please come back in a while.</p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="failed" title="Not sent: it did not get through">
        <p>
          All that you typed is still here. Check that you are online, then send it again: it will not arrive
          twice.
        </p>
        <OtherWays site={site} />
      </Notice>
    </>
  );
}

export function AdditionNotices({ site }: { site: Site }) {
  return (
    <>
      <TipNotices site={site} />
      <Notice of="undecided" title="Not deleted yet">
        <p>
          See the message beside{" "}
          <a href="#delete" className="link">
            your choice
          </a>
          .
        </p>
      </Notice>
      <Notice of="not-deleted" title="Not deleted: it did not work just now">
        <p>Everything is as it was. Please try again in {placeholder("minutes")} min.</p>
      </Notice>
      <Notice of="unknown" title="Not sent: we no longer have your tip">
        <p>
          It was deleted, by you or when its time was up. All that you typed is still here: copy it, and{" "}
          <a href={tipsPath} className="link">
            send it as a new tip
          </a>
          .
        </p>
      </Notice>
    </>
  );
}

export function ReceiptNotices({ site }: { site: Site }) {
  return (
    <>
      <Notice of="misspelt" title="Not looked up yet">
        <p>See the message beside your words, and correct them.</p>
      </Notice>
      <Notice of="unknown" title="We have no tip with these words">
        <p>
          A word may be wrong or in another place. Otherwise the tip was deleted, by you or when its time was
          up.
        </p>
      </Notice>
      <Notice of="busy" title="Not looked up: too many tries just now">
        <p>Please try again in {placeholder("minutes")} min.</p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="unavailable" title="Not looked up: we cannot do it just now">
        <p>The fault is ours. Please try again in a while.</p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="failed" title="Not looked up: it did not get through">
        <p>Check that you are online, then try again.</p>
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

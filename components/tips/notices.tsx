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
          Something is missing or too long; see the message beside the field. All that you typed is still
          here.
        </p>
      </Notice>
      <Notice of="altered" title="Not sent: the form came with a field that is not ours">
        <p>
          Something in your browser may have put it in. Nothing was stored, and all that you typed is still
          here, in our form as it should be: please send it again.
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
          The fault is ours. Nothing was stored, and all that you typed is still here: try again in a while.
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
          Nothing was stored, and all that you typed is still here. Choose your file again, and send it in a
          minute.
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
          All that you typed is still here. Look whether you are online, then send it again; it will not
          arrive twice.
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
      <Notice of="unknown" title="Not sent: we have your tip no longer">
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
      <Notice of="unknown" title="We have no tip with these words">
        <p>
          A word may be wrong, or the tip was deleted, by you or when its time was up. The order of the words
          matters.
        </p>
      </Notice>
      <Notice of="busy" title="Too many tries just now">
        <p>Please try again in {placeholder("minutes")} min.</p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="unavailable" title="We cannot look just now">
        <p>The fault is ours. Please try again in a while.</p>
        <OtherWays site={site} />
      </Notice>
      <Notice of="failed" title="It did not get through">
        <p>Look whether you are online, then try again.</p>
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

import type { ReactNode } from "react";
import { placeholder } from "@/lib/template";
import { tipsPath } from "@/lib/urls";

/** The reasons why a form came back. The server, or the script in a template, keeps the one that applies. */
export function TipNotices({ mail }: { mail: string }) {
  return (
    <>
      <Notice of="refused" title="Not sent yet">
        Something is missing or too long; see the message beside the field. All that you typed is still here.
      </Notice>
      <Notice of="altered" title="Not sent: the form came with a field that is not ours">
        Something in your browser may have put it in. Nothing was stored, and all that you typed is still
        here, in our form as it should be: please send it again, or write to <Mail mail={mail} />.
      </Notice>
      <Notice of="busy" title="Not sent: too many tips just now">
        Nothing was stored, and all that you typed is still here. Please try again in {placeholder("minutes")}{" "}
        {"min, or write to "}
        <Mail mail={mail} />.
      </Notice>
      <Notice of="unavailable" title="Not sent: we cannot store tips just now">
        The fault is ours. Nothing was stored, and all that you typed is still here: try again in a while, or
        write to <Mail mail={mail} />.
      </Notice>
      <Notice of="closed" title="Not sent: we take no tips here yet">
        Nothing was stored, and all that you typed is still here. You can copy it, and write to{" "}
        <Mail mail={mail} />.
      </Notice>
      <Notice of="shut" title="We cannot take tips just now">
        The fault is ours. Please come back in a while, or write to <Mail mail={mail} />.
      </Notice>
      <Notice of="failed" title="Not sent: it did not get through">
        All that you typed is still here. Look whether you are online, then send it again; it will not arrive
        twice. Or write to <Mail mail={mail} />.
      </Notice>
    </>
  );
}

export function AdditionNotices({ mail }: { mail: string }) {
  return (
    <>
      <TipNotices mail={mail} />
      <Notice of="unknown" title="Not sent: we have your tip no longer">
        It was deleted when its time was up. All that you typed is still here: copy it, and{" "}
        <a href={tipsPath} className="link">
          send it as a new tip
        </a>
        .
      </Notice>
    </>
  );
}

export function ReceiptNotices({ mail }: { mail: string }) {
  return (
    <>
      <Notice of="unknown" title="We have no tip with these words">
        A word may be misspelt, or the tip was deleted when its time was up. The order of the words matters.
      </Notice>
      <Notice of="busy" title="Too many tries just now">
        Please try again in {placeholder("minutes")} min, or write to <Mail mail={mail} />.
      </Notice>
      <Notice of="unavailable" title="We cannot look just now">
        The fault is ours. Please try again in a while, or write to <Mail mail={mail} />.
      </Notice>
      <Notice of="failed" title="It did not get through">
        Look whether you are online, then try again.
      </Notice>
    </>
  );
}

export function Notice({ of, title, children }: { of: string; title: string; children: ReactNode }) {
  return (
    // Focus starts here, so that a screen reader begins with what happened.
    // biome-ignore lint/a11y/noAutofocus: this notice is why the page was shown again.
    <div data-each={of} tabIndex={-1} autoFocus role="alert" className="tip-notice">
      <h2>{title}</h2>
      <p>{children}</p>
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

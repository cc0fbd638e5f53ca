import type { PageContext } from "@/components/site/page-shell";
import { pagePath, threatModelPath } from "@/lib/urls";
import { SaferWays } from "./safer-ways";

/** `keyNotice`: where the key is kept. */
export type ProtectionProps = { context: PageContext; keyNotice: string };

/** What the form protects, what it cannot, safer ways, where files go. */
export function Protection({ context: { site, pages }, keyNotice }: ProtectionProps) {
  const ways = [site.tips.signal && "Signal", site.tips.secureDrop && "SecureDrop"].filter(Boolean);
  const privacy = pages.find(({ slug }) => slug === "privacy");
  return (
    <aside aria-label="Before you write" className="tip-notes">
      <section>
        <h2>What this form protects</h2>
        <ul>
          <li>
            <strong>What you wrote, once it is here.</strong> It is encrypted for the desk: on our disk, in
            our backups and in the mail that carries it. {keyNotice}
          </li>
          <li>
            <strong>How much you wrote.</strong> All tips are padded to one of three sizes: before they leave
            this device if your browser encrypts them, otherwise when they arrive. Without script, who watches
            your connection sees how long your text is.
          </li>
          <li>
            <strong>Your visit, as far as it is ours to hide.</strong> Our software keeps no log of this page
            and does not write your address down. The page sets no cookie, counts no reader and loads nothing
            from elsewhere.
          </li>
        </ul>
      </section>
      <section>
        <h2>What it cannot protect</h2>
        <ul>
          <li>
            <strong>That you visited us.</strong> Your employer’s network and your provider see which sites
            you open, and when, and your browser lists them in its history.
          </li>
          <li>
            <strong>You, on a watched device.</strong> A computer or telephone that is not yours alone can
            record what you type before anything is encrypted.
          </li>
          <li>
            <strong>You, if our server is seized or broken into.</strong> Whoever holds it while you write
            could change this very page.
          </li>
          <li>
            <strong>Roughly when you wrote.</strong> We store the day. The mail to the desk, which leaves at a
            random moment soon after your tip, and the times of our files and backups can tell more.
          </li>
          <li>
            <strong>How you write, and what only few can know.</strong> Your turns of phrase may give you
            away, and so may a detail that three people were told.
          </li>
        </ul>
      </section>
      <p className="py-4">
        <a href={threatModelPath}>Who could find out, and what helps</a>
      </p>
      <SaferWays site={site} />
      <section>
        <h2>Files</h2>
        <p>
          This form takes none: files say more about you than they show, and we could not clean them unread.{" "}
          {ways.length > 0
            ? `Send them by ${ways.join(" or ")}.`
            : "Tell us first what you have; we answer under your receipt where to send it."}
        </p>
        {privacy && (
          <p>
            What else we keep of readers: <a href={pagePath(privacy.slug)}>{privacy.title}</a>.
          </p>
        )}
      </section>
    </aside>
  );
}

import type { PageContext } from "@/components/site/page-shell";
import { pagePath, threatModelPath } from "@/lib/urls";
import { SaferWays } from "./safer-ways";

/** `keyNotice`: where the key is kept. */
export type ProtectionProps = { context: PageContext; keyNotice: string };

/** What the form protects, what it cannot, safer ways, what becomes of files. */
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
            this device if your browser encrypts them, otherwise when they arrive. Without script, anyone who
            watches your connection can see how long your text is.
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
            <strong>You, on a watched device.</strong> A computer or phone that is not yours alone can record
            what you type before anything is encrypted.
          </li>
          <li>
            <strong>You, if our server is seized or broken into.</strong> Anyone who holds it while you write
            could change this very page.
          </li>
          <li>
            <strong>Roughly when you wrote.</strong> We store the day. The mail to the desk, which leaves at a
            random moment soon after your tip, and the times of our files and backups can tell more.
          </li>
          <li>
            <strong>How you write, and what only few can know.</strong> Your turns of phrase may give you
            away, and so may a detail that only three people know.
          </li>
        </ul>
      </section>
      <p className="py-4">
        <a href={threatModelPath}>Who could find out, and what helps</a>
      </p>
      <SaferWays site={site} />
      <section>
        <h2>Files</h2>
        <ul>
          <li>
            <strong>What we remove.</strong> From JPEG, PNG, WebP and GIF pictures all that is not needed to
            show them: place, time, camera, names, comments, previews, colour profiles, and anything after the
            end of the picture. If your browser encrypts them, it does so before they leave this device;
            otherwise our server does when they arrive.
          </li>
          <li>
            <strong>What we cannot remove.</strong> All other files stay as they are: PDF, Office, HEIC, films
            and sound can name you, your program, your device and the time. A printed page may bear marks that
            you cannot see.
          </li>
          <li>
            <strong>What is in them.</strong> Faces, signs and reflections stay, and so does the fine noise by
            which a camera can be recognised. Your copy of a document may differ from all others by a word,
            which shows who passed it on.
          </li>
          <li>
            <strong>How large they are.</strong> Your browser packs files into one archive and pads it to one
            of five sizes. Without script, anyone who watches your connection can see how long your file is.
          </li>
        </ul>
        {ways.length > 0 && (
          <p>A file that could give you away is safer with {ways.join(" or ")}, or described in words.</p>
        )}
        {privacy && (
          <p>
            What else we keep of readers: <a href={pagePath(privacy.slug)}>{privacy.title}</a>.
          </p>
        )}
      </section>
    </aside>
  );
}

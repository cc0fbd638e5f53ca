import { tipsPath } from "@/lib/urls";
import type { ProtectionProps } from "./protection";
import { SaferWays } from "./safer-ways";
import { TipLayout, TipShell } from "./tip-layout";

/** Who could learn what of a tip, in the order of who is most likely to try. */
const observers = [
  {
    who: "Somebody who uses your device",
    learns: "They can see in the history that you were here, and find the receipt if you keep it there.",
    helps: "Clear the history, or use a device that is yours alone. Keep the eight words on paper.",
  },
  {
    who: "Your employer, on its device or network",
    learns:
      "On its device, it may record what you type before it is encrypted. On its network, it can see that you visited us, and when.",
    helps: "Use neither. A phone that your employer manages counts as its device.",
  },
  {
    who: "Your internet provider, and those who can ask it",
    learns:
      "They can see that you visited us, and when, and guess from the sizes that you used this form. They cannot see what you wrote.",
    helps: "Tor Browser hides the visit from them, but shows them that you use Tor.",
  },
  {
    who: "Our mail provider, and those who carry mail",
    learns:
      "They can see that a tip came, whether files came with it, roughly when, and which mails belong to one tip. They cannot see what it says.",
    helps: "The mail is encrypted, leaves at a random moment, and its date is rounded down to the hour.",
  },
  {
    who: "A thief of our disk or backups",
    learns:
      "A thief can see how many tips came on which day, in three sizes, and files in five, but not what they say, or who sent them.",
    helps:
      "The tip is encrypted. We store no address and no browser, and the time only until the mail has gone.",
  },
  {
    who: "Anyone who controls our server while you write",
    learns:
      "They could change this page and read along, see your network’s address, and read an answer that is encrypted there.",
    helps:
      "Nothing that we can do here. Use Signal or SecureDrop: they are on this page, if we have them. Beside each answer you read where it was encrypted.",
  },
  {
    who: "Anyone who gets to see a file that you sent",
    learns:
      "They may find in it what we cannot remove: the author of a document, a printer’s marks, the noise of a camera’s sensor, a reflection, a word that differs in your copy alone.",
    helps: "Describe it in words first, and ask us what to send. Do not publish any of it elsewhere.",
  },
  {
    who: "The desk, and those whom your tip concerns",
    learns: "They may recognise you by what you know and how you write.",
    helps: "Leave out what only a few can know, and tell us what must not be printed.",
  },
];

/** The threat model: who could find out, what, and what helps. */
export function ThreatModelPage({ context, keyNotice }: ProtectionProps) {
  const { site } = context;
  return (
    <TipShell context={context}>
      <TipLayout
        title="Who could find out"
        standfirst="What each of them could learn if you send us a tip with our form, and what helps against it."
        notes={
          <aside aria-label="Other ways to the desk" className="tip-notes">
            <SaferWays site={site} />
          </aside>
        }
      >
        <dl className="mt-8 grid max-w-measure gap-y-6 text-small">
          {observers.map(({ who, learns, helps }) => (
            <div key={who}>
              <dt className="font-heading">{who}</dt>
              <dd className="mt-1">{learns}</dd>
              <dd className="mt-1 text-muted">{helps}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-8 max-w-measure text-small">
          Where the key is: {keyNotice} No method is certain. If a mistake could cost you your freedom or your
          life, ask somebody who protects sources for a living before you write to anyone.
        </p>
        <p className="mt-8 border-t border-rule pt-4 text-small">
          <a href={tipsPath} className="link">
            Send us a tip
          </a>
        </p>
      </TipLayout>
    </TipShell>
  );
}

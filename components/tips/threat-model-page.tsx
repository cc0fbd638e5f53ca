import { tipsPath } from "@/lib/urls";
import type { ProtectionProps } from "./protection";
import { SaferWays } from "./safer-ways";
import { TipLayout, TipShell } from "./tip-layout";

/** Who could learn what of a tip, in the order of who is most likely to try. */
const observers = [
  {
    who: "Somebody who uses your device",
    learns: "sees in the history that you were here, and the receipt if you keep it there.",
    helps: "Clear the history, or use a device that is yours alone. Keep the eight words on paper.",
  },
  {
    who: "Your employer, on its device or network",
    learns:
      "may record what you type before it is encrypted. On its network alone: that you visited us, and when.",
    helps: "Use neither. A telephone that your employer manages is its device.",
  },
  {
    who: "Your provider, and whoever can ask it",
    learns:
      "sees that you visited us, and when, and can guess from the sizes that you used this form. Not what you wrote.",
    helps: "Tor Browser hides the visit from them, but shows them that you use Tor.",
  },
  {
    who: "Our mail provider, and those who carry mail",
    learns:
      "sees that a tip came, whether files came with it, roughly when, and which mails belong to one tip. Not what it says.",
    helps: "The mail is encrypted, leaves at a random moment, and its date is rounded down to the hour.",
  },
  {
    who: "A thief of our disk or backups",
    learns:
      "sees how many tips came on which day, in three sizes, and files in five. Not what they say, nor who sent them.",
    helps:
      "The tip is encrypted. We store no address and no browser, and the time only until the mail has gone.",
  },
  {
    who: "Whoever controls our server while you write",
    learns:
      "could change this page and read along, see your network’s address, and read an answer that is sealed there.",
    helps:
      "Nothing that we do here. Use Signal or SecureDrop: they are on this page, if we have them. Your receipt shows where an answer was sealed.",
  },
  {
    who: "Whoever comes to see a file that you sent",
    learns:
      "may find in it what we cannot clean: the author of a document, a printer’s marks, the noise of a camera’s sensor, a reflection, a change that only your copy has.",
    helps: "Describe it in words first, and ask us what to send. Publish nothing of it elsewhere.",
  },
  {
    who: "The desk, and those whom your tip concerns",
    learns: "may recognise you by what you know and how you write.",
    helps: "Leave out what only few can know, and tell us what must not be printed.",
  },
];

/** The threat model: who could find out, what, and what helps. */
export function ThreatModelPage({ context, keyNotice }: ProtectionProps) {
  const { site } = context;
  return (
    <TipShell context={context}>
      <TipLayout
        title="Who could find out"
        standfirst="What each could learn if you send us a tip with our form, and what helps against it."
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
              <dd className="mt-1">… {learns}</dd>
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

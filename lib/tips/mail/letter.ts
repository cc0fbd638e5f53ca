import { setTimeout } from "node:timers/promises";
import { createTransport, type SendMailOptions } from "nodemailer";

/** One mail to the newsroom: a tip, or all the suspects of a day. */
export type Letter = {
  /** Stays the same however often the mail is tried, so that mailboxes know a second copy. */
  id: string;
  isDigest: boolean;
  enclosures: [Enclosure, ...Enclosure[]];
};

type Enclosure = { message: string; tip: string; place: number; sealed: string };

/** Hands a letter to the mail server. Resolves once the server has taken it; rejects for whatever else. */
export type Post = (letter: Letter) => Promise<void>;

export type MailSettings = {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  url: string;
  from: string;
  to: string;
};

/** An attempt that takes longer has failed, whatever the server still says. Well under the outbox's lease. */
const patienceMs = 90_000;

/** Posts letters by SMTP, each on a connection of its own. */
export function postBySmtp(settings: MailSettings, patience = patienceMs): Post {
  return async (letter) => {
    const transport = createTransport({
      url: settings.url,
      connectionTimeout: Math.min(patience, 10_000),
      greetingTimeout: Math.min(patience, 10_000),
      socketTimeout: Math.min(patience, 30_000),
    });
    const late = new AbortController();
    try {
      await Promise.race([
        transport.sendMail(mailOf(letter, settings)),
        setTimeout(patience, undefined, { signal: late.signal }).then(() => {
          throw new Error(`The mail server took longer than ${patience / 1000} s.`);
        }),
      ]);
    } finally {
      late.abort();
      transport.close();
    }
  };
}

/** The name of a sealed message as a file, in mails and exports alike. It holds the name by which the tip is answered. */
export function sealedFileName(tip: string, place: number): string {
  return `tip-${shortId(tip)}-${place}.age`;
}

/** By what people name a tip. */
export function shortId(tip: string): string {
  return tip.slice(0, 8);
}

/**
 * The mail as it leaves. Only the attachments and the ids differ from one to the next: not a letter of what a source
 * wrote stands in a header, an address or the text, so nothing can be smuggled into them.
 */
export function mailOf(
  { id, isDigest, enclosures }: Letter,
  { from, to }: Omit<MailSettings, "url">,
): SendMailOptions {
  return {
    from,
    to,
    envelope: { from, to },
    messageId: `<${id}@${to.slice(to.lastIndexOf("@") + 1)}>`,
    subject: isDigest ? "Tips in quarantine" : "A tip for the newsroom",
    text: [...(isDigest ? [quarantine] : []), howToRead(enclosures[0])].join("\n\n"),
    headers: { "Auto-Submitted": "auto-generated" },
    attachments: enclosures.map(({ tip, place, sealed }) => ({
      filename: sealedFileName(tip, place),
      content: Buffer.from(sealed, "base64"),
      contentType: "application/octet-stream",
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const quarantine = `These came in a way that spam comes in: too fast, too often, or without the small proof that browsers give.
Some may be true.`;

function howToRead({ tip, place }: Enclosure): string {
  const file = sealedFileName(tip, place);
  return `Attached, sealed for the newsroom's key. On the machine that holds the key:

    npm run tips -- read ${file} --identity tips-identity.txt

or, with any age program:

    age -d -i tips-identity.txt ${file}

To answer the source, on the paper's machine, by the letters that the attachment's name begins with:

    npm run tips -- reply ${shortId(tip)}

Replying to this mail reaches nobody.`;
}

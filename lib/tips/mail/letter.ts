import { setTimeout } from "node:timers/promises";
import { createTransport, type SendMailOptions } from "nodemailer";

/** One mail to the newsroom: a message of a tip, or suspected tips of a day. */
export type Letter = {
  /** The same in every attempt, so that mailboxes recognise a second copy. */
  id: string;
  isDigest: boolean;
  /** The start of the hour in which it is sent: the second would show when a tip arrived. */
  date: Date;
  /** For a message that adds to a tip: the id of the mail with which its conversation began. */
  adds?: string | undefined;
  attachments: [Attachment, ...Attachment[]];
};

type Attachment = { message: string; tip: string; place: number; sealed: string };

/** Resolves once the mail server has accepted the letter, and rejects otherwise. */
export type SendMail = (letter: Letter) => Promise<void>;

export type MailSettings = {
  /** `smtp://` or `smtps://`, with name and password if the server needs them. */
  url: string;
  from: string;
  to: string;
};

/** An attempt that takes longer has failed. Much shorter than a lease of the outbox. */
const defaultTimeoutMs = 90_000;

/** Sends letters by SMTP, each on a connection of its own. */
export function sendBySmtp(settings: MailSettings, timeoutMs = defaultTimeoutMs): SendMail {
  return async (letter) => {
    const transport = createTransport({
      url: settings.url,
      connectionTimeout: Math.min(timeoutMs, 10_000),
      greetingTimeout: Math.min(timeoutMs, 10_000),
      socketTimeout: Math.min(timeoutMs, 30_000),
    });
    const late = new AbortController();
    try {
      await Promise.race([
        transport.sendMail(mailOf(letter, settings)),
        setTimeout(timeoutMs, undefined, { signal: late.signal }).then(() => {
          throw new Error(`The mail server took longer than ${timeoutMs / 1000} s.`);
        }),
      ]);
    } finally {
      late.abort();
      transport.close();
    }
  };
}

/** The file name of an encrypted message, in mails and exports: it contains the tip's short id. */
export function encryptedFileName(tip: string, place: number): string {
  return `tip-${shortId(tip)}-${place}.age`;
}

/** The file name of a reply that is sealed for a tip. */
export function replyFileName(tip: string | undefined): string {
  return `reply-${tip ?? "to-a-tip"}.age`;
}

/** The part of an id that people type. */
export function shortId(tip: string): string {
  return tip.slice(0, 8);
}

/** A letter for nodemailer. A source writes none of its headers, addresses or text: it can inject nothing. */
export function mailOf(
  { id, isDigest, date, adds, attachments }: Letter,
  { from, to }: Omit<MailSettings, "url">,
): SendMailOptions {
  const named = (id: string) => `<${id}@${to.slice(to.lastIndexOf("@") + 1)}>`;
  const [first] = attachments;
  const single = adds === undefined ? "A tip for the newsroom" : `More on tip ${shortId(first.tip)}`;
  return {
    from,
    to,
    envelope: { from, to },
    date,
    messageId: named(id),
    ...(adds !== undefined && { inReplyTo: named(adds), references: named(adds) }),
    subject: isDigest ? "Tips in quarantine" : single,
    text: [...(isDigest ? [quarantine] : []), howToRead(first, adds !== undefined)].join("\n\n"),
    headers: { "Auto-Submitted": "auto-generated" },
    attachments: attachments.map(({ tip, place, sealed }) => ({
      filename: encryptedFileName(tip, place),
      content: Buffer.from(sealed, "base64"),
      contentType: "application/octet-stream",
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const quarantine = `These tips may be spam: they were sent too fast, too often, or without the proof of work that browsers compute.
Some may be genuine.`;

function howToRead({ tip, place }: Attachment, isAddition: boolean): string {
  const file = encryptedFileName(tip, place);
  const what = isAddition ? `message adds to tip ${shortId(tip)}, and` : "tip";
  return `The attached ${what} is encrypted for the newsroom's key. To read it, on the newsroom's own machine:

    npm run tips -- read ${file} --identity tips-identity.txt

or, with any age program:

    age -d -i tips-identity.txt ${file}

To reply to the source, seal the reply there as well:

    npm run tips -- reply ${file} --identity tips-identity.txt

and hand it to the source on the server, which cannot read it:

    npm run tips -- deliver ${replyFileName(shortId(tip))}

A reply to this mail does not reach the source.`;
}

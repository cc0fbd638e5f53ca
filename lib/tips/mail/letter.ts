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

type Attachment = {
  message: string;
  tip: string;
  place: number;
  sealed: string;
  /** The bytes of its encrypted archive of files; 0 without files. */
  filesBytes: number;
  /** The archive, unless it is too large for mail, was refused before, or the letter is a digest. */
  files?: Buffer | undefined;
};

/** The largest encrypted archive that is mailed: it fits every mail server, in base64. */
export const mailedFilesBytes = 5_000_000;

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

/** The file name of the encrypted files of a message. */
export function archiveFileName(tip: string, place: number): string {
  return `tip-${shortId(tip)}-${place}.tar.age`;
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
    text: [
      ...(isDigest ? [quarantine] : []),
      howToRead(first, adds !== undefined),
      ...(isDigest ? filesOfDigest(attachments) : filesOfOne(first)),
      howToReply(first),
    ].join("\n\n"),
    headers: { "Auto-Submitted": "auto-generated" },
    attachments: attachments.flatMap(({ tip, place, sealed, files }) => [
      attached(encryptedFileName(tip, place), Buffer.from(sealed, "base64")),
      ...(files ? [attached(archiveFileName(tip, place), files)] : []),
    ]),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const quarantine = `These tips may be spam: they were sent too fast, too often, or without the proof of work that browsers compute.
Some may be genuine.`;

const attached = (filename: string, content: Buffer) => ({
  filename,
  content,
  contentType: "application/octet-stream",
});

function howToRead({ tip, place }: Attachment, isAddition: boolean): string {
  const file = encryptedFileName(tip, place);
  const what = isAddition ? `message adds to tip ${shortId(tip)}, and` : "tip";
  return `The attached ${what} is encrypted for the newsroom's key. To read it, on the newsroom's own machine:

    npm run tips -- read ${file} --identity tips-identity.txt

or, with any age program:

    age -d -i tips-identity.txt ${file}`;
}

function filesOfOne({ tip, place, filesBytes, files }: Attachment): string[] {
  if (filesBytes === 0) return [];
  const archive = archiveFileName(tip, place);
  const where = files
    ? `Files came with it, attached as ${archive}.`
    : `Files came with it. They are not attached, since mail servers refuse large mails. On the server, this writes them
into a folder, still encrypted:

    npm run tips -- export ${shortId(tip)} --to folder

Copy ${archive} from there to the newsroom's own machine.`;
  return [
    `${where} To list the files, and to write them into a folder:

    npm run tips -- read ${archive} --identity tips-identity.txt
    npm run tips -- read ${archive} --identity tips-identity.txt --out files

or, with any age program and tar:

    age -d -i tips-identity.txt ${archive} | tar xv`,
  ];
}

/** A digest is of suspected tips: a flood must not fill the mailbox. */
function filesOfDigest(attachments: Attachment[]): string[] {
  const ids = attachments.filter(({ filesBytes }) => filesBytes > 0).map(({ tip }) => shortId(tip));
  if (ids.length === 0) return [];
  return [
    `Files came with ${[...new Set(ids)].join(", ")}. They are not attached. On the server, this writes them into a folder, still encrypted:

    npm run tips -- export ${ids[0]} --to folder`,
  ];
}

function howToReply({ tip, place }: Attachment): string {
  return `To reply to the source, seal the reply on the newsroom's own machine as well:

    npm run tips -- reply ${encryptedFileName(tip, place)} --identity tips-identity.txt

and hand it to the source on the server, which cannot read it:

    npm run tips -- deliver ${replyFileName(shortId(tip))}

A reply to this mail does not reach the source.`;
}

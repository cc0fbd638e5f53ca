import { setTimeout } from "node:timers/promises";
import { createTransport, type SendMailOptions } from "nodemailer";
import type { Say } from "@/lib/language/say";

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
  /** The paper's own words. */
  say: Say;
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
  { from, to, say }: Omit<MailSettings, "url">,
): SendMailOptions {
  const named = (id: string) => `<${id}@${to.slice(to.lastIndexOf("@") + 1)}>`;
  const [first] = attachments;
  const single =
    adds === undefined ? say("mail.subject") : say("mail.subject more", { tip: shortId(first.tip) });
  return {
    from,
    to,
    envelope: { from, to },
    date,
    messageId: named(id),
    ...(adds !== undefined && { inReplyTo: named(adds), references: named(adds) }),
    subject: isDigest ? say("mail.subject quarantine") : single,
    text: [
      ...(isDigest ? [say("mail.quarantine")] : []),
      ...howToRead(first, adds !== undefined, say),
      ...(isDigest ? filesOfDigest(attachments, say) : filesOfOne(first, say)),
      ...howToReply(first, say),
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

const attached = (filename: string, content: Buffer) => ({
  filename,
  content,
  contentType: "application/octet-stream",
});

/** A sentence, and the commands that it ends in. */
const withCommands = (sentence: string, ...commands: string[]) =>
  `${sentence}\n\n${commands.map((command) => `    ${command}`).join("\n")}`;

const identity = "--identity tips-identity.txt";

function howToRead({ tip, place }: Attachment, isAddition: boolean, say: Say): string[] {
  const file = encryptedFileName(tip, place);
  return [
    withCommands(
      isAddition ? say("mail.read more", { tip: shortId(tip) }) : say("mail.read"),
      `npm run tips -- read ${file} ${identity}`,
    ),
    withCommands(say("mail.any program"), `age -d -i tips-identity.txt ${file}`),
  ];
}

function filesOfOne({ tip, place, filesBytes, files }: Attachment, say: Say): string[] {
  if (filesBytes === 0) return [];
  const archive = archiveFileName(tip, place);
  const read = `npm run tips -- read ${archive} ${identity}`;
  const exported = withCommands(
    say("mail.files export"),
    `npm run tips -- export ${shortId(tip)} --to folder`,
  );
  return [
    ...(files ? [] : [exported]),
    withCommands(
      say(files ? "mail.files attached" : "mail.files copy", { archive }),
      read,
      `${read} --out files`,
    ),
    withCommands(say("mail.files any program"), `age -d -i tips-identity.txt ${archive} | tar xv`),
  ];
}

/** A digest is of suspected tips: a flood must not fill the mailbox. */
function filesOfDigest(attachments: Attachment[], say: Say): string[] {
  const ids = attachments.filter(({ filesBytes }) => filesBytes > 0).map(({ tip }) => shortId(tip));
  if (ids.length === 0) return [];
  const tips = [...new Set(ids)].join(", ");
  return [withCommands(say("mail.files of", { tips }), `npm run tips -- export ${ids[0]} --to folder`)];
}

function howToReply({ tip, place }: Attachment, say: Say): string[] {
  return [
    withCommands(say("mail.reply"), `npm run tips -- reply ${encryptedFileName(tip, place)} ${identity}`),
    withCommands(say("mail.deliver"), `npm run tips -- deliver ${replyFileName(shortId(tip))}`),
    say("mail.no answer"),
  ];
}

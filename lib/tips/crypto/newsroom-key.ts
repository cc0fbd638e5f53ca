import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { isRecipient } from "@/lib/age-recipient";
import { site } from "@/lib/content/site";
import { storePlace, tipsSettings } from "@/lib/env";
import { isPublicAddress } from "@/lib/urls";

/** The age recipient that tips are sealed for, and whether the key that opens them lies beside them. */
export type NewsroomKey = { recipient: string; isBesideTips: boolean };

const identityFile = "tips-identity.txt";
const recipientFile = "tips-recipient.txt";

/** Where the first start leaves the key that opens the tips. */
export function identityPath(folder: string): string {
  return join(folder, identityFile);
}

/**
 * The newsroom's key: the one that is `configured`, else the one in the data folder. Where there is none, a pair is
 * made there, so that tips work from the first start; when the newsroom has taken its identity away, the recipient
 * stays. Throws for one that browsers cannot seal for.
 */
export async function newsroomKey(folder: string, configured: string | undefined): Promise<NewsroomKey> {
  const recipient = configured ?? (await recipientIn(folder));
  return { recipient: checked(recipient), isBesideTips: await isOpenedFrom(folder, recipient) };
}

/**
 * The newsroom's key as this paper is set up. Undefined where others reach the paper and no recipient is set: a key
 * that was made for a first look must not become that of a newsroom by itself.
 */
export async function paperKey(): Promise<NewsroomKey | undefined> {
  const configured = configuredRecipient();
  if (configured === undefined && isPublicAddress(site().address)) return undefined;
  return newsroomKey(storePlace().folder, configured);
}

/**
 * What sources are told of where the key lies, in a sentence. Makes no key, so it may be asked while the site is built:
 * before the first start it says what that will bring.
 */
export async function keyTold(): Promise<string> {
  const configured = configuredRecipient();
  if (configured === undefined && isPublicAddress(site().address))
    return "This paper is still being set up, and takes no tips yet.";
  const { folder } = storePlace();
  const isMade = configured !== undefined || existsSync(join(folder, recipientFile));
  // Of a key that cannot be read nothing better may be promised.
  const isBeside =
    !isMade || (await newsroomKey(folder, configured).catch(() => undefined))?.isBesideTips !== false;
  return isBeside
    ? "This paper is still being set up: the key lies beside the tips, and whoever takes one takes the other."
    : "The key that opens it is not on our server.";
}

function configuredRecipient(): string | undefined {
  return tipsSettings().recipient ?? site().tips.recipient;
}

/** Writes a new identity into a file that only its owner reads, and returns its recipient. Never overwrites one. */
export async function makeIdentity(path: string): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  writeDurably(
    path,
    `# The key to the newsroom's tips. Whoever has it reads them all; without it nobody does.\n# public key: ${recipient}\n${identity}\n`,
    0o600,
  );
  return recipient;
}

/** The identities in a file as age-keygen writes it: the newsroom's, and below it those that it had before. */
export function readIdentities(path: string): [string, ...string[]] {
  const [first, ...more] = readFileSync(path, "utf8").match(/^AGE-SECRET-KEY-\S+$/gm) ?? [];
  if (!first) throw new Error(`${path} holds no age identity (a line AGE-SECRET-KEY-1…).`);
  return [first, ...more];
}

async function recipientIn(folder: string): Promise<string> {
  const path = join(folder, recipientFile);
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  const identity = identityPath(folder);
  if (!existsSync(identity)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Another process may be making it just now: then its pair is as good.
    await makeIdentity(identity).catch(ignoreExisting);
  }
  const recipient = await identityToRecipient(readIdentities(identity)[0]);
  try {
    writeDurably(path, `${recipient}\n`, 0o644);
  } catch (cause) {
    ignoreExisting(cause);
  }
  return recipient;
}

async function isOpenedFrom(folder: string, recipient: string): Promise<boolean> {
  const path = identityPath(folder);
  if (!existsSync(path)) return false;
  return (await Promise.all(readIdentities(path).map(identityToRecipient))).includes(recipient);
}

function checked(recipient: string): string {
  if (isRecipient(recipient)) return recipient;
  throw new Error(
    `"${recipient}" is no age recipient that browsers can seal for (age1… with 58 letters more). ` +
      "Set TIPS_RECIPIENT to what npm run tips -- keygen printed.",
  );
}

function writeDurably(path: string, text: string, mode: number): void {
  const file = openSync(path, "wx", mode);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function ignoreExisting(cause: unknown): void {
  if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
}

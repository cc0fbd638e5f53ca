import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { isAgeRecipient } from "@/lib/age-recipient";
import { storeLocation } from "@/lib/env";
import { errorCode } from "@/lib/error-code";
import type { Say } from "@/lib/language/say";
import { unfinishedSuffix, writeFileDurably } from "@/lib/write-file";
import { configuredRecipients, hasKey } from "./configured-recipients";
import type { Recipients } from "./encryption";

/** The age recipients that tips are encrypted for, and whether a private key is stored beside the tips. */
export type NewsroomKey = { recipients: Recipients; isBesideTips: boolean };

const identityFile = "tips-identity.txt";
const recipientFile = "tips-recipient.txt";

/** Where the first start writes the private key. */
export function identityPath(folder: string): string {
  return join(folder, identityFile);
}

/**
 * The newsroom's keys: the `configured` ones, or else the one in the data folder. If there is none, a pair is
 * made there, so that tips work from the first start. When the newsroom moves its private key away, the
 * public key stays. Throws for a damaged file and for a key that browsers cannot use, with the remedy.
 */
export async function newsroomKey(folder: string, configured: Recipients | undefined): Promise<NewsroomKey> {
  if (configured === undefined) return keyOf(folder, [await recipientIn(folder)]);
  for (const recipient of configured) checkSetting(recipient);
  return keyOf(folder, configured);
}

/** The newsroom's key of this site. Undefined if none is set up (`hasKey`). */
export async function siteKey(): Promise<NewsroomKey | undefined> {
  return hasKey() ? newsroomKey(storeLocation().folder, configuredRecipients()) : undefined;
}

/**
 * A sentence for sources on where the private key is. Makes no key, since the build calls it: before the
 * first start it describes what the first start will do.
 */
export async function keyNotice(say: Say): Promise<string> {
  if (!hasKey()) return say("key.none");
  // If the key cannot be read, do not promise more.
  const key = await existingKey().catch(() => undefined);
  return say(key?.isBesideTips === false ? "key.elsewhere" : "key.beside");
}

/** Whether the key of this site can be read, or can still be made. Makes none. */
export async function isKeyUsable(): Promise<boolean> {
  return existingKey().then(
    () => true,
    () => false,
  );
}

/** The key of this site; undefined before the first start has made it. Rejects if it cannot be used. */
export async function existingKey(): Promise<NewsroomKey | undefined> {
  const { folder } = storeLocation();
  if (configuredRecipients() !== undefined || existsSync(join(folder, recipientFile))) return siteKey();
  // The public key will be derived from it.
  if (existsSync(identityPath(folder))) readIdentities(identityPath(folder));
  return undefined;
}

/** Writes a new identity to a file that only its owner can read, and returns its recipient. Throws EEXIST. */
export async function makeIdentity(path: string): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  await writeFileDurably(
    path,
    `# The private key for the newsroom's tips. Without it nobody can read them; anyone who has it can.\n# public key: ${recipient}\n${identity}\n`,
    { mode: 0o600, isNew: true },
  );
  return recipient;
}

/** The identities in a file as age-keygen writes it: the newsroom's, followed by its former ones. */
export function readIdentities(path: string): [string, ...string[]] {
  const [first, ...more] = readFileSync(path, "utf8").match(/^AGE-SECRET-KEY-.*$/gm) ?? [];
  if (first && [first, ...more].every(isIdentity)) return [first, ...more];
  throw new Error(
    `${path} ${first ? "has a damaged line: an AGE-SECRET-KEY-1… is incomplete" : "has no private key (a line AGE-SECRET-KEY-1…)"}. ` +
      "Replace it with the newsroom's copy of the key. If no tip was ever encrypted for it, delete it together with " +
      `${recipientFile} beside it, and start again: a new pair is made.`,
  );
}

function isIdentity(line: string): boolean {
  try {
    new Decrypter().addIdentity(line);
    return true;
  } catch {
    return false;
  }
}

async function recipientIn(folder: string): Promise<string> {
  const path = join(folder, recipientFile);
  if (existsSync(path)) {
    deleteUnfinished(folder);
    return checkedFile(path, folder);
  }
  const identity = identityPath(folder);
  if (!existsSync(identity)) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Another process may be making it too: then use its pair.
    await makeIdentity(identity).catch(ignoreExisting);
  }
  const recipient = await identityToRecipient(readIdentities(identity)[0]);
  await writeFileDurably(path, `${recipient}\n`, { mode: 0o644, isNew: true }).catch(ignoreExisting);
  return recipient;
}

/** A killed process may leave a copy of the private key, which must not stay when the key is moved away. */
function deleteUnfinished(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(identityFile) && name.endsWith(unfinishedSuffix)) rmSync(join(folder, name));
}

async function keyOf(folder: string, recipients: Recipients): Promise<NewsroomKey> {
  const path = identityPath(folder);
  const beside = existsSync(path) ? await Promise.all(readIdentities(path).map(identityToRecipient)) : [];
  return { recipients, isBesideTips: recipients.some((recipient) => beside.includes(recipient)) };
}

function checkSetting(recipient: string): void {
  if (isAgeRecipient(recipient)) return;
  throw new Error(
    `"${recipient}" is not an age recipient that browsers can encrypt for (age1… and 58 more letters). ` +
      "Set TIPS_RECIPIENT to what npm run tips -- keygen printed.",
  );
}

function checkedFile(path: string, folder: string): string {
  const recipient = readFileSync(path, "utf8").trim();
  if (isAgeRecipient(recipient)) return recipient;
  throw new Error(
    `${path} ${recipient === "" ? "is empty" : "does not hold an age recipient (age1… and 58 more letters)"}. ` +
      (existsSync(identityPath(folder))
        ? `Delete it: it is written again from ${identityFile} beside it.`
        : "Write the newsroom's public key into it, which age-keygen -y prints for the private key."),
  );
}

function ignoreExisting(cause: unknown): void {
  if (errorCode(cause) !== "EEXIST") throw cause;
}

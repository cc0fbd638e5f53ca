import { statSync } from "node:fs";
import { storeLocation, tipsIdentityFile } from "@/lib/env";
import { messageOf } from "@/lib/store/incident-log";
import { decrypt } from "@/lib/tips/crypto/encryption";
import { identityPath, readIdentities } from "@/lib/tips/crypto/newsroom-key";

export type Identities = ReturnType<typeof readIdentities>;

/** No encrypted text of a tip is larger, even with hundreds of recipients: such a file is an archive. */
export const longestMessageFile = 100_000;

/** Whether a path is that of a file, or of a pipe, as in `--identity <(gpg -d key.gpg)`; not of a folder. */
export function hasFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}

/** Throws if the path of a folder to write into is that of a file. */
export function demandFolder(path: string, option: "--to" | "--out"): void {
  if (hasFile(path)) throw new Error(`${path} is a file. Name a folder with ${option}.`);
}

/** The newsroom's private keys, from a file, or else where the settings or the first start put them. */
export function identitiesFrom(file: string | undefined): Identities {
  const path = file ?? tipsIdentityFile() ?? identityPath(storeLocation().folder);
  if (!hasFile(path))
    throw new Error(
      `There is no private key at ${path}. Give its file with --identity <file>. Without it no tip can be decrypted.`,
    );
  return readIdentities(path);
}

/** The text of an encrypted message, or what it is instead. */
export async function openMessage(
  identities: Identities,
  sealed: string,
): Promise<{ text: string } | { problem: string }> {
  try {
    return { text: await decrypt(sealed, ...identities) };
  } catch (cause) {
    return {
      problem: isForAnotherKey(cause)
        ? "encrypted for another key"
        : `not a complete age file (${messageOf(cause)})`,
    };
  }
}

/** Whether a file was encrypted for other keys only. */
export function isForAnotherKey(cause: unknown): boolean {
  return messageOf(cause).includes("no identity matched");
}

/** A file and its private key, as a shell takes them in the next command. */
export function operand(path: string, identity: string | undefined): string {
  return identity === undefined ? quoted(path) : `${quoted(path)} --identity ${quoted(identity)}`;
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

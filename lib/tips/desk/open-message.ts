import { existsSync } from "node:fs";
import { storeLocation, tipsIdentityFile } from "@/lib/env";
import { messageOf } from "@/lib/store/incident-log";
import { decrypt } from "@/lib/tips/crypto/encryption";
import { identityPath, readIdentities } from "@/lib/tips/crypto/newsroom-key";

export type Identities = ReturnType<typeof readIdentities>;

/** No encrypted text of a tip is larger, with hundreds of recipients: a larger file is an archive of files. */
export const longestMessageFile = 100_000;

/** The newsroom's private keys, from a file, or else where the settings or the first start put them. */
export function identitiesFrom(file: string | undefined): Identities {
  const path = file ?? tipsIdentityFile() ?? identityPath(storeLocation().folder);
  if (!existsSync(path))
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
    return { problem: problemOf(cause) };
  }
}

/** Why an age file could not be opened, in words that follow "it is". */
export function problemOf(cause: unknown): string {
  const isForAnother = messageOf(cause).includes("no identity matched");
  return isForAnother ? "encrypted for another key" : `not a complete age file (${messageOf(cause)})`;
}

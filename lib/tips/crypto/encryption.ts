/** Encryption with age, for the newsroom or for a source. Runs in browsers too. */
import { base64 } from "@scure/base";
import { Decrypter, Encrypter } from "age-encryption";
import { pad, unpad } from "./padding";

/** Age recipients, each of whom can decrypt what is encrypted for all of them. */
export type Recipients = [string, ...string[]];

/** Pads and encrypts a text for age recipients, as base64. Throws a RangeError if the text is too long. */
export async function encrypt(text: string, ...recipients: Recipients): Promise<string> {
  return base64.encode(await encrypterFor(recipients).encrypt(pad(text)));
}

/** Encrypts a stream for age recipients, with little of it in memory at once. */
export function encryptStream(
  stream: ReadableStream<Uint8Array>,
  ...recipients: Recipients
): Promise<ReadableStream<Uint8Array>> {
  return encrypterFor(recipients).encrypt(stream);
}

function encrypterFor(recipients: Recipients): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter;
}

/** Returns the decrypted text. Throws if no identity fits, or the age file is damaged. */
export async function decrypt(sealed: string, ...identities: [string, ...string[]]): Promise<string> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  // Not base64.decode: it refuses a text without padding, which the server accepts.
  const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
  return unpad(await decrypter.decrypt(bytes));
}

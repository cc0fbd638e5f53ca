/** Encryption with age, for the newsroom or for a source. Runs in browsers too. */
import { base64 } from "@scure/base";
import { Decrypter, Encrypter } from "age-encryption";
import { pad, unpad } from "./padding";

/** Pads and encrypts JSON for an age recipient, as base64. Throws a RangeError if the text is too long. */
export async function encrypt(json: string, recipient: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return base64.encode(await encrypter.encrypt(pad(json)));
}

/** Returns the decrypted JSON text. Throws if no identity fits, or the age file is damaged. */
export async function decrypt(sealed: string, ...identities: [string, ...string[]]): Promise<string> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  // Not base64.decode: it refuses a text without padding, which the server accepts.
  const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
  return unpad(await decrypter.decrypt(bytes));
}

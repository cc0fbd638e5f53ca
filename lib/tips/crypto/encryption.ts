/** Encryption with age, for the newsroom or for a source. Runs in browsers too. */
import { Decrypter, Encrypter } from "age-encryption";
import { pad, unpad } from "./padding";

/**
 * Encrypts a JSON text, padded, for an age recipient. Returns the base64 of an age file. Throws a RangeError
 * for a text that is too long.
 */
export async function encrypt(json: string, recipient: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return toBase64(await encrypter.encrypt(pad(json)));
}

/** Returns the decrypted JSON text. Throws if no identity fits, or the age file is damaged. */
export async function decrypt(sealed: string, ...identities: [string, ...string[]]): Promise<string> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return unpad(await decrypter.decrypt(fromBase64(sealed)));
}

function toBase64(bytes: Uint8Array): string {
  let characters = "";
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/**
 * A receipt is eight words that only the source holds. From them come an address at which the paper finds the tip
 * again, of which the paper keeps but a hash, and a key for which the desk seals its replies. Runs in browsers too.
 */

import { wordlist } from "@scure/bip39/wordlists/english.js";
import { identityToRecipient } from "age-encryption";
import { bech32 } from "./bech32";

/** Eleven bytes are 88 bits: eight words of a list of 2,048. */
export const receiptBytes = 11;
const receiptWords = 8;
const bitsAWord = 11;

export type ReceiptKeys = {
  /** What the source shows to find its tip again: base64url of 16 bytes. */
  id: string;
  /** The age identity that opens the desk's replies; never leaves the source but to open them. */
  identity: string;
  /** The age recipient that the desk seals its replies for. */
  recipient: string;
};

/** The words of a new receipt, joined by spaces, of `receiptBytes` random bytes. */
export function newReceipt(bytes: Uint8Array): string {
  if (bytes.length !== receiptBytes)
    throw new RangeError(`A receipt is made of ${receiptBytes} random bytes.`);
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const places = bits.match(/.{11}/g) ?? [];
  return places.map((place) => wordlist[Number.parseInt(place, 2)]).join(" ");
}

/**
 * The keys of a receipt, however it was typed: case, spaces and hyphens do not matter. Undefined when it is not eight
 * words of the list.
 */
export async function receiptKeys(words: string): Promise<ReceiptKeys | undefined> {
  const bytes = bytesOf(words);
  if (!bytes) return undefined;
  const secret = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits"]);
  const derive = async (info: string, length: number) =>
    new Uint8Array(
      await crypto.subtle.deriveBits(
        { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: new TextEncoder().encode(info) },
        secret,
        length * 8,
      ),
    );
  const identity = bech32("age-secret-key-", await derive("reply identity", 32)).toUpperCase();
  return {
    id: base64url(await derive("receipt id", 16)),
    identity,
    recipient: await identityToRecipient(identity),
  };
}

/** What the paper keeps of a receipt's id: its SHA-256 in hex. */
export async function receiptHash(id: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(id));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function bytesOf(words: string): Uint8Array<ArrayBuffer> | undefined {
  const places = words
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map((word) => wordlist.indexOf(word));
  if (places.length !== receiptWords || places.includes(-1)) return undefined;
  const bits = places.map((place) => place.toString(2).padStart(bitsAWord, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

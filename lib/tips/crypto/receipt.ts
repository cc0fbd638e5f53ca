/**
 * A receipt is eight words that only the source has. From them are derived an id that finds the tip (the
 * server stores its hash) and an age identity that decrypts the newsroom's replies. Runs in browsers too.
 */
import { base64urlnopad, bech32, hex } from "@scure/base";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { identityToRecipient } from "age-encryption";
import type { Say } from "@/lib/language/say";
import { nearest } from "@/lib/nearest";

/** Eleven bytes are 88 bits: eight words of a list of 2,048, of 11 bits each. */
export const receiptBytes = 11;

export type ReceiptKeys = {
  /** Sent to find the tip: 16 bytes in base64url. */
  id: string;
  /** The age identity that decrypts replies. The browser does not send it. */
  identity: string;
  /** The age recipient that replies are encrypted for. */
  recipient: string;
};

/** The words of a new receipt, separated by spaces, from `receiptBytes` random bytes. */
export function newReceipt(bytes: Uint8Array): string {
  if (bytes.length !== receiptBytes) throw new RangeError(`A receipt needs ${receiptBytes} random bytes.`);
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const indexes = bits.match(/.{11}/g) ?? [];
  return indexes.map((index) => wordlist[Number.parseInt(index, 2)]).join(" ");
}

/** The keys of a receipt; undefined unless they are eight words of the list, in any case or spacing. */
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
  const identity = bech32
    .encodeFromBytes("age-secret-key-", await derive("reply identity", 32))
    .toUpperCase();
  return {
    id: base64urlnopad.encode(await derive("receipt id", 16)),
    identity,
    recipient: await identityToRecipient(identity),
  };
}

/** What the server stores of a receipt's id: its SHA-256 in hex. */
export async function receiptHash(id: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(id));
  return hex.encode(new Uint8Array(hash));
}

/** What is wrong with the words of a receipt, in a sentence for their source; undefined if nothing is. */
export function receiptProblem(words: string, say: Say): string | undefined {
  const typed = typedWords(words);
  if (typed.length === 0) return say("wrong.receipt none");
  const unknown = typed.filter((word) => indexOf(word) === -1);
  const named = unknown.map((word) => {
    const fault = say(/^[a-z]+$/.test(word) ? "wrong.receipt word" : "wrong.receipt letters", { word });
    const [near, other] = nearest(word, wordlist, 2);
    if (near === undefined) return fault;
    const meant = other ? say("wrong.receipt nearest", { near, other }) : say("wrong.receipt near", { near });
    return `${fault} ${meant}`;
  });
  const counted = typed.length === 8 ? [] : [say("wrong.receipt length", { count: typed.length })];
  // A page that was pasted by mistake has hundreds of unknown words.
  const problems = [...counted, ...named.slice(0, 3)];
  return problems.length === 0 ? undefined : problems.join(" ");
}

/** Without the numbers of a list, and without the invisible characters that programs put into words. */
function typedWords(words: string): string[] {
  return (
    words
      .normalize("NFKD")
      .replace(/[\p{M}\p{Cf}]/gu, "")
      .toLowerCase()
      // The key beside "i" on Turkish and Azerbaijani keyboards.
      .replaceAll("ı", "i")
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.replace(/^\p{N}+/u, ""))
      .filter(Boolean)
  );
}

/** The place of a word in the list; its first four letters, which no two words share, suffice. */
function indexOf(typed: string): number {
  const whole = wordlist.indexOf(typed);
  return whole === -1 && typed.length >= 4 ? wordlist.findIndex((word) => word.startsWith(typed)) : whole;
}

function bytesOf(words: string): Uint8Array<ArrayBuffer> | undefined {
  const indexes = typedWords(words).map(indexOf);
  if (indexes.length !== 8 || indexes.includes(-1)) return undefined;
  const bits = indexes.map((index) => index.toString(2).padStart(11, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

import { encrypt, type Recipients } from "./crypto/encryption";
import { newReceipt, receiptHash, receiptKeys } from "./crypto/receipt";
import type { Tip } from "./tip";
import { textOf } from "./tip-text";

/**
 * Encrypts a tip for the newsroom, with a receipt from `receiptBytes` random bytes. Only the source gets the
 * `words`. Runs in browsers too. Throws a RangeError for a tip that is too long.
 */
export async function encryptTip(tip: Tip, recipients: Recipients, random: Uint8Array) {
  const words = newReceipt(random);
  const keys = await receiptKeys(words);
  if (!keys) throw new Error("The words of a new receipt are invalid.");
  return {
    sealed: await encrypt(textOf(tip, keys.recipient), ...recipients),
    receipt: await receiptHash(keys.id),
    replyTo: keys.recipient,
    words,
  };
}

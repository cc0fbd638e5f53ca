import { createHmac, randomBytes } from "node:crypto";
import { receiptBytes } from "@/lib/tips/crypto/receipt";

const turnMs = 10 * 60_000;

/**
 * A form without script brings no key of its own, and browsers send it twice: at a second press, or when the page that
 * answers is loaded anew. So what it says gives it one, and the receipt with it, under a salt that lives in memory for
 * ten to twenty minutes: so long the same words from the same place are the same tip, with the same thanks. After that
 * nobody, we included, can tell either from the words.
 */
export class Resends {
  #salts: { turn: number; salt: Buffer }[] = [];

  /** The key of what was `said`, one under which it `isKnown` before any other, and the bytes of a receipt. */
  of(
    said: readonly unknown[],
    now: Date,
    isKnown: (key: string) => boolean,
  ): { key: string; receipt: Uint8Array } {
    const names = this.#saltsAt(now).map((salt) => named(said, salt));
    const [current] = names;
    if (!current) throw new Error("There is no salt.");
    return names.find(({ key }) => isKnown(key)) ?? current;
  }

  /** The salt of this turn, then that of the last. */
  #saltsAt(now: Date): Buffer[] {
    const turn = Math.floor(now.getTime() / turnMs);
    this.#salts = this.#salts.filter((kept) => kept.turn === turn || kept.turn === turn - 1);
    if (this.#salts[0]?.turn !== turn) this.#salts.unshift({ turn, salt: randomBytes(32) });
    return this.#salts.map(({ salt }) => salt);
  }
}

function named(said: readonly unknown[], salt: Buffer) {
  const bytes = createHmac("sha512", salt).update(JSON.stringify(said)).digest();
  const hex = bytes.subarray(0, 16).toString("hex");
  // The shape of a UUID whose bits mean nothing (version 8).
  const key = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  return { key, receipt: bytes.subarray(16, 16 + receiptBytes) };
}

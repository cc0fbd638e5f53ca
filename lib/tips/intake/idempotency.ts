import { createHmac, randomBytes } from "node:crypto";
import { receiptBytes } from "@/lib/tips/crypto/receipt";
import type { RateLimit } from "./rate-limits";

const saltMs = 10 * 60_000;

/**
 * Idempotency keys for the form without script, which browsers send twice: at a second press, or when the
 * result page is reloaded. The key and the receipt are derived from the content of the form, under a salt
 * that stays in memory for ten to twenty minutes: within this time the same text from the same network is the
 * same tip, with the same receipt. Afterwards nobody, us included, can derive either from the text. A timer
 * erases the salt, also if no other tip follows.
 */
export class IdempotencyKeys {
  #salts: { turn: number; salt: Buffer }[] = [];
  #eraser: NodeJS.Timeout | undefined;

  /** The key and the random bytes of a receipt for this content: those that a limit knows, or new ones. */
  of(content: readonly unknown[], now: Date, limit: RateLimit): { key: string; receipt: Uint8Array } {
    const derived = this.#saltsAt(now).map((salt) => derive(content, salt));
    const [current] = derived;
    if (!current) throw new Error("There is no salt.");
    return derived.find(({ key }) => limit.knows(key)) ?? current;
  }

  /** The present salt, followed by the previous one. */
  #saltsAt(now: Date): Buffer[] {
    const turn = Math.floor(now.getTime() / saltMs);
    this.#salts = this.#salts.filter((kept) => kept.turn === turn || kept.turn === turn - 1);
    if (this.#salts[0]?.turn !== turn) this.#salts.unshift({ turn, salt: randomBytes(32) });
    clearTimeout(this.#eraser);
    this.#eraser = setTimeout(() => {
      this.#salts = [];
    }, 2 * saltMs).unref();
    return this.#salts.map(({ salt }) => salt);
  }
}

function derive(content: readonly unknown[], salt: Buffer) {
  const bytes = createHmac("sha512", salt).update(JSON.stringify(content)).digest();
  const hex = bytes.subarray(0, 16).toString("hex");
  // A UUID of version 8, whose bits have no meaning.
  const key = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  return { key, receipt: bytes.subarray(16, 16 + receiptBytes) };
}

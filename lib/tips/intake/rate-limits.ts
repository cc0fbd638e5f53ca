import { createHmac, randomBytes } from "node:crypto";

/** How a tip came: with a solved proof of work, or without one, as from the form without script. */
export type Manner = "proven" | "unproven";

export type Sender = {
  /** What a limit counts by: the network that a tip came from, or the receipt of the tip that is added to. */
  from: string;
  /** The sender's own for this one thing. */
  key: string;
  manner: Manner;
};

export type Refused = { retryAfterSeconds: number };

export type Limits = { each: Record<Manner, number>; inAll: Record<Manner, number> };

const hourMs = 3_600_000;

/** By networks. */
export const limitsOfTips: Limits = {
  // Many may share a network, as all who leave Tor by one exit do: whoever has worked for it gets more.
  each: { proven: 15, unproven: 5 },
  // What came without proof must not use up the room of those who worked for theirs.
  inAll: { proven: 60, unproven: 20 },
};

/** By receipts. Who holds one has been thanked for a tip, so no flood of tips may shut a conversation. */
export const limitsOfAdditions: Limits = {
  each: { proven: 10, unproven: 10 },
  inAll: { proven: 1_000, unproven: 1_000 },
};

/**
 * By networks, of receipts that are looked for. 88 bits need no guarding, the store does; but from whoever else is
 * looking, no source may be kept away.
 */
export const limitsOfLookups: Limits = {
  each: { proven: 60, unproven: 60 },
  inAll: { proven: Number.POSITIVE_INFINITY, unproven: Number.POSITIVE_INFINITY },
};

/** A browser that got no answer asks again under the same key. */
const repeatsOfKey = 100;
/** Where nothing limits how many there are in all, the first of more are forgotten. */
const remembered = 100_000;

type Admitted = { at: number; group: string; manner: Manner; repeats: number };

/**
 * Lets so many through in an hour. Remembers, in memory and for an hour, hashes of networks or receipts under a salt
 * that is thrown away each midnight (UTC): nobody, we included, can tell afterwards who was here.
 */
export class SenderLimits {
  readonly #limits: Limits;
  #salt = randomBytes(32);
  #day = Number.NaN;
  /** Those let through, by their keys, the first first. */
  readonly #admitted = new Map<string, Admitted>();
  readonly #groups = new Map<string, Admitted[]>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Lets one through, or says when to come back. Who was let through is so again under the same key. */
  admit(sender: Sender, now: Date): Refused | undefined {
    const refused = this.refusal(sender, now);
    if (refused) return refused;
    const before = this.#admitted.get(sender.key);
    if (before && before.repeats < repeatsOfKey) {
      before.repeats += 1;
      return undefined;
    }
    this.release(sender.key);
    const group = this.#hash(sender.from);
    const admitted = { at: now.getTime(), group, manner: sender.manner, repeats: 0 };
    this.#admitted.set(sender.key, admitted);
    this.#groups.set(group, [...(this.#groups.get(group) ?? []), admitted]);
    return undefined;
  }

  /** What `admit` would say, for whoever must know before it does more. */
  refusal({ from, key, manner }: Sender, now: Date): Refused | undefined {
    const at = now.getTime();
    this.#forget(at);
    if ((this.#admitted.get(key)?.repeats ?? repeatsOfKey) < repeatsOfKey) return undefined;
    const { each, inAll } = this.#limits;
    const ofGroup = this.#groups.get(this.#hash(from)) ?? [];
    const first =
      (ofGroup.length >= each[manner] ? ofGroup[0] : undefined) ??
      (this.#admitted.size >= inAll[manner] ? this.#firstOver(inAll[manner], manner) : undefined);
    return first && { retryAfterSeconds: Math.ceil((first.at + hourMs - at) / 1000) };
  }

  /** Whether one was let through under this key in the last hour. */
  knows(key: string): boolean {
    return this.#admitted.has(key);
  }

  /** Forgets one for whom nothing could be done, so that its next try counts as the first. */
  release(key: string): void {
    const admitted = this.#admitted.get(key);
    if (!admitted) return;
    this.#admitted.delete(key);
    const others = (this.#groups.get(admitted.group) ?? []).filter((other) => other !== admitted);
    if (others.length > 0) this.#groups.set(admitted.group, others);
    else this.#groups.delete(admitted.group);
  }

  /** How many were let through in the last hour. */
  taken(now: Date): number {
    this.#forget(now.getTime());
    return this.#admitted.size;
  }

  /** The first of those that count for a manner, where there are as many as the limit. */
  #firstOver(limit: number, manner: Manner): Admitted | undefined {
    const counted = [...this.#admitted.values()].filter(
      (admitted) => manner === "proven" || admitted.manner === manner,
    );
    return counted.length >= limit ? counted[0] : undefined;
  }

  #forget(at: number): void {
    for (const [key, admitted] of this.#admitted) {
      // Both ways, for a clock may be set back.
      const isOfThisHour = Math.abs(at - admitted.at) < hourMs;
      if (isOfThisHour && this.#admitted.size < remembered) break;
      this.release(key);
    }
    const day = Math.floor(at / (24 * hourMs));
    if (day === this.#day) return;
    this.#day = day;
    this.#salt = randomBytes(32);
  }

  #hash(from: string): string {
    return createHmac("sha256", this.#salt).update(from).digest("base64");
  }
}

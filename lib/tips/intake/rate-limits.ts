import { createHmac, randomBytes } from "node:crypto";

/** Whether a request came with a solved proof of work. The form without script cannot solve one. */
export type Trust = "proven" | "unproven";

export type Attempt = {
  /** What the limit counts by: the network of the request, or the receipt of the tip. */
  from: string;
  /** The idempotency key. */
  key: string;
  trust: Trust;
};

export type Refused = { isTaken: false; retryAfterSeconds: number };

/** Per hour: for each network or receipt, and in all. */
type Limits = { each: Record<Trust, number>; inAll: Record<Trust, number> };

const hourMs = 3_600_000;

export const limits = {
  /** By network. */
  tips: {
    // Many sources may share a network, such as a Tor exit: a proof of work allows more.
    each: { proven: 15, unproven: 5 },
    // Tips without proof must not use up the limit of tips with one.
    inAll: { proven: 60, unproven: 20 },
  },
  /** By receipt. Each belongs to a stored tip, so a flood of tips does not block its conversation. */
  additions: { each: { proven: 10, unproven: 10 }, inAll: { proven: 1_000, unproven: 1_000 } },
  /**
   * Look-ups of receipts, by network. They protect the store: the 88 bits of a receipt cannot be guessed.
   * All networks together have no limit, so that nobody can keep other sources away.
   */
  lookups: { each: { proven: 60, unproven: 60 }, inAll: { proven: Infinity, unproven: Infinity } },
} satisfies Record<string, Limits>;

/** A browser that got no response repeats the request under the same key. */
const repeatsOfKey = 100;
/** Bounds the memory where there is no limit in all: the oldest are forgotten. */
const remembered = 100_000;

type Admitted = { at: number; group: string; trust: Trust; repeats: number };

/**
 * Admits a limited number of requests per hour. Remembers hashes of networks or receipts in memory for an
 * hour, under a salt that is deleted each midnight (UTC), so that nobody, us included, can find out later who
 * sent a request.
 *
 * No library: packages for rate limits count by plain address, and cannot release a request that failed.
 */
export class RateLimit {
  #salt = randomBytes(32);
  #day = Number.NaN;
  /** By idempotency key, oldest first. */
  readonly #admitted = new Map<string, Admitted>();
  readonly #groups = new Map<string, Admitted[]>();

  constructor(private readonly limits: Limits) {}

  /** Admits a request, or returns when to retry. A request is admitted again under the same key. */
  admit(attempt: Attempt, now: Date): Refused | undefined {
    const refused = this.refusal(attempt, now);
    if (refused) return refused;
    const before = this.#admitted.get(attempt.key);
    if (before && before.repeats < repeatsOfKey) {
      before.repeats += 1;
      return undefined;
    }
    this.release(attempt.key);
    const group = this.#hash(attempt.from);
    const admitted = { at: now.getTime(), group, trust: attempt.trust, repeats: 0 };
    this.#admitted.set(attempt.key, admitted);
    this.#groups.set(group, [...(this.#groups.get(group) ?? []), admitted]);
    return undefined;
  }

  /** What `admit` would return, without admitting the request. */
  refusal({ from, key, trust }: Attempt, now: Date): Refused | undefined {
    const at = now.getTime();
    this.#forget(at);
    if ((this.#admitted.get(key)?.repeats ?? repeatsOfKey) < repeatsOfKey) return undefined;
    const { each, inAll } = this.limits;
    const ofGroup = this.#groups.get(this.#hash(from)) ?? [];
    const first =
      (ofGroup.length >= each[trust] ? ofGroup[0] : undefined) ??
      (this.#admitted.size >= inAll[trust] ? this.#firstOver(inAll[trust], trust) : undefined);
    return first && { isTaken: false, retryAfterSeconds: Math.ceil((first.at + hourMs - at) / 1000) };
  }

  /** Whether a request of this key was admitted in the last hour. */
  knows(key: string): boolean {
    return this.#admitted.has(key);
  }

  /** Forgets a request that could not be fulfilled, so that its next attempt counts as the first. */
  release(key: string): void {
    const admitted = this.#admitted.get(key);
    if (!admitted) return;
    this.#admitted.delete(key);
    const others = (this.#groups.get(admitted.group) ?? []).filter((other) => other !== admitted);
    if (others.length > 0) this.#groups.set(admitted.group, others);
    else this.#groups.delete(admitted.group);
  }

  /** How many were admitted in the last hour. */
  taken(now: Date): number {
    this.#forget(now.getTime());
    return this.#admitted.size;
  }

  /** The oldest of the requests that count toward the limit of a trust, if the limit is reached. */
  #firstOver(limit: number, trust: Trust): Admitted | undefined {
    const all = [...this.#admitted.values()];
    const counted = trust === "proven" ? all : all.filter((admitted) => admitted.trust === trust);
    return counted.length >= limit ? counted[0] : undefined;
  }

  #forget(at: number): void {
    for (const [key, admitted] of this.#admitted) {
      // In both directions, since a clock may be set back.
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

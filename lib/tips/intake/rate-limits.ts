import { createHmac, randomBytes } from "node:crypto";

/** Whether a request came with a solved proof of work. The form without script cannot solve one. */
export type Trust = "proven" | "unproven";

/** `each` is limited most. `site` is the organisation that it belongs to, where that is known. */
export type Origin = { each: string; site?: string | undefined };

export type Attempt = {
  /** What the limit counts by: the networks of the request (`networksOf`), or the receipt of the tip. */
  from: Origin;
  /** The idempotency key. */
  key: string;
  trust: Trust;
  /** What it counts as; 1 if not given. */
  weight?: number;
};

export type Refused = { isTaken: false; retryAfterSeconds: number };

type ByTrust = Record<Trust, number>;

/** Per hour: for each network or receipt, for each site, and in all. */
type Limits = { each: ByTrust; site?: ByTrust; inAll: ByTrust };

const hourMs = 3_600_000;

export const limits = {
  /** By network. */
  tips: {
    // Many sources may share a network, such as a Tor exit: a proof of work allows more.
    each: { proven: 15, unproven: 5 },
    // Anyone may own an IPv6 /48, which has 65,536 networks of the size above.
    site: { proven: 30, unproven: 10 },
    // Tips without proof must not use up the limit of tips with one. It protects the disk only: far fewer are
    // usual, and what exceeds `usualTips` is marked, so that no flood turns sources away or buries their
    // mail.
    inAll: { proven: 300, unproven: 100 },
  },
  /** By receipt. Each belongs to a stored tip, so a flood of tips does not block its conversation. */
  additions: { each: { proven: 10, unproven: 10 }, inAll: { proven: 1_000, unproven: 1_000 } },
  /**
   * Look-ups of receipts, by network. They protect the store: the 88 bits of a receipt cannot be guessed.
   * All networks together have no limit, so that nobody can keep other sources away.
   */
  lookups: {
    each: { proven: 60, unproven: 60 },
    site: { proven: 600, unproven: 600 },
    inAll: { proven: Infinity, unproven: Infinity },
  },
  /** Files, in parts of a megabyte: the largest archive has 27. At most 630 MB may begin in an hour. */
  files: {
    each: { proven: 110, unproven: 30 },
    site: { proven: 220, unproven: 60 },
    inAll: { proven: 600, unproven: 200 },
  },
} satisfies Record<string, Limits>;

/** How many tips an hour the desk gets as single mails. Those beyond are suspected. */
export const usualTips: ByTrust = { proven: 60, unproven: 20 };

/** A browser that got no response repeats the request under the same key. */
const repeatsOfKey = 100;
/** Bounds the memory where there is no limit in all: the oldest are forgotten. */
const remembered = 100_000;

type Admitted = {
  at: number;
  /** On the monotonic clock. */
  eraseAt: number;
  groups: string[];
  trust: Trust;
  weight: number;
  repeats: number;
};

/**
 * Admits a limited number of requests per hour. Remembers hashes of networks or receipts in memory for an
 * hour, and then a timer erases them, also if no request follows. Their salt is deleted with the last of
 * them and each midnight (UTC), so that nobody, us included, can find out later who sent a request.
 *
 * No library: packages for rate limits count by plain address, and cannot release a request that failed.
 */
export class RateLimit {
  #salt = randomBytes(32);
  #day = Number.NaN;
  /** By idempotency key, oldest first. */
  readonly #admitted = new Map<string, Admitted>();
  readonly #groups = new Map<string, Admitted[]>();
  #total = 0;
  #eraser: NodeJS.Timeout | undefined;

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
    const groups = this.#groupsOf(attempt.from);
    const eraseAt = performance.now() + hourMs;
    const { trust, weight = 1 } = attempt;
    const admitted = { at: now.getTime(), eraseAt, groups, trust, weight, repeats: 0 };
    this.#admitted.set(attempt.key, admitted);
    this.#total += weight;
    for (const group of groups) this.#groups.set(group, [...(this.#groups.get(group) ?? []), admitted]);
    this.#eraseLater();
    return undefined;
  }

  /** What `admit` would return, without admitting the request. */
  refusal({ from, key, trust, weight = 1 }: Attempt, now: Date): Refused | undefined {
    const at = now.getTime();
    this.#forget(at);
    if ((this.#admitted.get(key)?.repeats ?? repeatsOfKey) < repeatsOfKey) return undefined;
    const { each, site, inAll } = this.limits;
    const most = [each[trust], site?.[trust] ?? Infinity];
    const full = this.#groupsOf(from)
      .map((group) => this.#groups.get(group) ?? [])
      .find((group, index) => weightOf(group) + weight > (most[index] ?? Infinity));
    const isFull = this.#total + weight > inAll[trust];
    const first = full?.[0] ?? (isFull ? this.#firstOver(inAll[trust] - weight, trust) : undefined);
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
    this.#total -= admitted.weight;
    for (const group of admitted.groups) {
      const others = (this.#groups.get(group) ?? []).filter((other) => other !== admitted);
      if (others.length > 0) this.#groups.set(group, others);
      else this.#groups.delete(group);
    }
  }

  /** How many were admitted in the last hour: in all, and from this origin's site, or else its network. */
  taken(from: Origin, now: Date): { inAll: number; here: number } {
    this.#forget(now.getTime());
    const widest = this.#groupsOf(from).at(-1) ?? "";
    return { inAll: this.#admitted.size, here: this.#groups.get(widest)?.length ?? 0 };
  }

  /** Whether at least so many were admitted in the last hour that count toward the limit of a trust. */
  exceeds(most: ByTrust, trust: Trust, now: Date): boolean {
    this.#forget(now.getTime());
    return this.#firstOver(most[trust] - 1, trust) !== undefined;
  }

  /** The oldest of the requests that count toward the limit of a trust, if they exceed it. */
  #firstOver(limit: number, trust: Trust): Admitted | undefined {
    const all = [...this.#admitted.values()];
    const counted = trust === "proven" ? all : all.filter((admitted) => admitted.trust === trust);
    return weightOf(counted) > limit ? counted[0] : undefined;
  }

  /** By a timer, so that an hour is an hour whatever follows, and whatever the clock is set to. */
  #eraseLater(pauseMs = hourMs): void {
    this.#eraser ??= setTimeout(() => {
      this.#eraser = undefined;
      for (const [key, { eraseAt }] of this.#admitted) {
        const left = eraseAt - performance.now();
        if (left > 0) return this.#eraseLater(left);
        this.release(key);
      }
      this.#salt = randomBytes(32);
    }, pauseMs).unref();
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

  #groupsOf({ each, site }: Origin): string[] {
    return [`each ${each}`, ...(site === undefined ? [] : [`site ${site}`])].map((name) =>
      createHmac("sha256", this.#salt).update(name).digest("base64"),
    );
  }
}

function weightOf(admitted: readonly Admitted[]): number {
  return admitted.reduce((sum, { weight }) => sum + weight, 0);
}

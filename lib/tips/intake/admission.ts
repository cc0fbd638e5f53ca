import { randomUUID } from "node:crypto";
import { ipv6Site, readerNetwork } from "@/lib/network";
import { IdempotencyKeys } from "./idempotency";
import {
  type Attempt,
  limits,
  type Origin,
  RateLimit,
  type Refused,
  type Trust,
  usualTips,
} from "./rate-limits";
import { type Credentials, isTooCheap } from "./spam-check";

export type Sent<Value> = ({ isTaken: true } & Value) | Refused;

/** Decides which requests of an hour are fulfilled, for all routes of one process. */
export class Admission {
  readonly tips = new RateLimit(limits.tips);
  readonly additions = new RateLimit(limits.additions);
  readonly files = new RateLimit(limits.files);
  readonly idempotencyKeys = new IdempotencyKeys();
  readonly #lookups = new RateLimit(limits.lookups);

  /** Why a tip is suspected while so many arrive that their mails would bury each other. */
  flood(trust: Trust, now: Date): string | undefined {
    return this.tips.exceeds(usualTips, trust, now) ? "more tips than usual in this hour" : undefined;
  }

  /** Whether a tip's proof of work is below the price of now. A tip admitted before is admitted again. */
  isTooCheap(tip: Credentials, from: Origin, now: Date): boolean {
    return !this.tips.knows(tip.key) && isTooCheap(tip, this.tips.taken(from, now));
  }

  /** Admits a request with a receipt, or returns when to retry. */
  lookup(address: string, now: Date): Refused | undefined {
    return this.#lookups.admit({ from: networksOf(address), key: randomUUID(), trust: "unproven" }, now);
  }

  /** Saves a message if it is admitted. One that is not saved does not count. */
  async admitted<Value extends { saving: string }>(
    limit: RateLimit,
    attempt: Attempt,
    now: Date,
    save: () => Promise<Value>,
  ): Promise<Sent<Value>> {
    const refused = limit.admit(attempt, now);
    if (refused) return refused;
    try {
      const saved = await save();
      if (saved.saving !== "saved") limit.release(attempt.key);
      return { isTaken: true, ...saved };
    } catch (cause) {
      limit.release(attempt.key);
      throw cause;
    }
  }
}

/** What the limits count an address by. */
export function networksOf(address: string): Origin {
  return { each: readerNetwork(address) ?? "no address", site: ipv6Site(address) };
}

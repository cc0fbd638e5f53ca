import { createHmac, randomBytes } from "node:crypto";
import { readerNetwork, siteNetwork } from "@/lib/network";
import { days } from "@/lib/time";
import { hourOf } from "./reader-counts";
import type { ViewRefusal } from "./view-outcomes";

/** A view as it was sent. Only hashes of it are kept, in memory. */
export type View = { slug: string; address: string; agent: string };

const defaultLimits = {
  /** Views counted from one organisation's network, of one article, in one hour. */
  perNetwork: 50,
  /** Readers remembered in a day, and networks in an hour. Beyond it the oldest are forgotten. */
  remembered: 500_000,
};

/**
 * Counts each reader once per article and day, and each network a limited number of times. It remembers
 * hashes under a salt that exists in this process only and is deleted at midnight (UTC), so that nobody, us
 * included, can find out later who read what. In return, a restart may count a reader twice.
 *
 * Not an LRU cache: a set keeps the order of insertion, which suffices, and takes no memory in advance.
 */
export class Deduplicator {
  #salt = randomBytes(32);
  #day = Number.NaN;
  #midnight: NodeJS.Timeout | undefined;
  #hour = Number.NaN;
  #readers = new Set<string>();
  #networks = new Map<string, number>();
  readonly #limits: typeof defaultLimits;

  constructor(limits = defaultLimits) {
    this.#limits = limits;
  }

  /** Why a view does not count; undefined when it does, once. Without an internet address it never does. */
  refusal({ slug, address, agent }: View, now: Date): ViewRefusal | undefined {
    this.#forgetPast(now);
    const from = readerNetwork(address);
    const site = siteNetwork(address);
    if (!from || !site) return "no-address";

    const reader = this.#hash(from, agent, slug);
    if (this.#readers.has(reader)) return "already-counted";
    const network = this.#hash(site, slug);
    const counted = this.#networks.get(network) ?? 0;
    if (counted >= this.#limits.perNetwork) return "network-cap";

    this.#networks.set(network, counted + 1);
    this.#readers.add(reader);
    forgetOldest(this.#networks, this.#limits.remembered);
    forgetOldest(this.#readers, this.#limits.remembered);
    return undefined;
  }

  /** How many hashes are remembered. */
  get size(): number {
    return this.#readers.size + this.#networks.size;
  }

  #forgetPast(now: Date): void {
    const hour = hourOf(now);
    // Compared, not subtracted: a clock may also be set back.
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#networks.clear();
    }
    const day = Math.floor(hour / 24);
    if (day !== this.#day) {
      this.#forgetDay();
      this.#day = day;
      // A timer, since there may be no view at midnight.
      clearTimeout(this.#midnight);
      const left = days(day + 1) - now.getTime();
      this.#midnight = setTimeout(() => this.#forgetDay(), left).unref();
    }
  }

  #forgetDay(): void {
    this.#day = Number.NaN;
    this.#readers.clear();
    this.#networks.clear();
    this.#salt = randomBytes(32);
  }

  #hash(...parts: string[]): string {
    // Twelve bytes distinguish a million readers and take little memory.
    return createHmac("sha256", this.#salt).update(parts.join("\n")).digest("base64").slice(0, 16);
  }
}

function forgetOldest(all: Set<string> | Map<string, unknown>, limit: number): void {
  const [oldest] = all.keys();
  if (all.size > limit && oldest !== undefined) all.delete(oldest);
}

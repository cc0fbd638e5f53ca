import { createHmac, randomBytes } from "node:crypto";
import { readerNetwork, siteNetwork } from "@/lib/network";
import { days } from "@/lib/time";
import { hourOf } from "./reader-counts";
import type { ViewRefusal } from "./view-outcomes";

/** A view as it was sent: which article, from where, by which browser. Nothing of it is kept but hashes in memory. */
export type View = { slug: string; address: string; agent: string };

export type TurnstileRefusal = Extract<ViewRefusal, "no-address" | "already-counted" | "network-cap">;

export type Limits = {
  /** Views counted of one organisation's network, of one article, in one hour. */
  perNetwork: number;
  /** Readers remembered in a day, and networks in an hour; of more, the first are forgotten and may count again. */
  remembered: number;
};

export const usualLimits: Limits = { perNetwork: 50, remembered: 500_000 };

/**
 * Lets each reader through once an article and day, and a network only so often. What it remembers are hashes under
 * a salt that lives in this process alone and is thrown away at midnight (UTC): nobody, we included, can tell
 * afterwards who read what. The price is small: a restart may count a reader twice.
 */
export class Turnstile {
  #salt = randomBytes(32);
  #day = Number.NaN;
  #midnight: NodeJS.Timeout | undefined;
  #hour = Number.NaN;
  #readers = new Set<string>();
  #networks = new Map<string, number>();
  readonly #limits: Limits;

  constructor(limits: Limits = usualLimits) {
    this.#limits = limits;
  }

  /** Lets a view through, once; or says why it does not count. A sender without an address of the internet never does. */
  refusal({ slug, address, agent }: View, now: Date): TurnstileRefusal | undefined {
    this.#turnPages(now);
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
    forgetFirst(this.#networks, this.#limits.remembered);
    forgetFirst(this.#readers, this.#limits.remembered);
    return undefined;
  }

  /** What is remembered, for the figures of a benchmark. */
  get size(): number {
    return this.#readers.size + this.#networks.size;
  }

  #turnPages(now: Date): void {
    const hour = hourOf(now);
    // Compared, not subtracted: a clock may be set back as well as forward.
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#networks.clear();
    }
    const day = Math.floor(hour / 24);
    if (day !== this.#day) {
      this.#forgetDay();
      this.#day = day;
      // On a quiet night nobody comes to turn the page.
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
    // Twelve bytes tell a million readers apart and take little room.
    return createHmac("sha256", this.#salt).update(parts.join("\n")).digest("base64").slice(0, 16);
  }
}

/** Sets and maps keep the order in which things were added. */
function forgetFirst(all: Set<string> | Map<string, unknown>, limit: number): void {
  const [first] = all.keys();
  if (all.size > limit && first !== undefined) all.delete(first);
}

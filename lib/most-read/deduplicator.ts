import { createHmac, randomBytes } from "node:crypto";
import { BlockList } from "node:net";
import { isWithin, readerNetwork, siteNetwork } from "@/lib/network";
import { calendarDay, startOfNextDay } from "@/lib/time";
import { NetworkCaps, networkLimits } from "./network-caps";
import { hourOf } from "./reader-counts";
import type { ViewRefusal } from "./view-outcomes";

/** A view as it was sent. Only hashes of it are kept, in memory. */
export type View = { slug: string; formerSlugs?: readonly string[]; address: string; agent: string };

const defaultLimits = {
  ...networkLimits,
  /** Readers and networks remembered in a day. Beyond it the oldest are forgotten. */
  remembered: 500_000,
};

/** No time zone changes its offset by less. */
const quarterMs = 15 * 60_000;

/**
 * Counts each reader once per article and day, and each network a limited number of times. It remembers
 * hashes under a salt that exists in this process only and is deleted at midnight in the paper's time zone,
 * so that nobody, us included, can find out later who read what. In return, a restart may count a reader
 * twice.
 *
 * Not an LRU cache: a map keeps the order of insertion, which suffices, and takes no memory in advance.
 */
export class Deduplicator {
  #salt = randomBytes(32);
  #quarter = Number.NaN;
  #day: string | undefined;
  #midnight: NodeJS.Timeout | undefined;
  /** Readers who were counted, and the seconds for which they are known to have read. */
  #readers = new Map<string, number>();
  readonly #caps: NetworkCaps;
  readonly #limits: typeof defaultLimits;
  readonly #timeZone: () => string;

  /**
   * In the networks of `carriers` each address, or IPv6 /64, has a cap of its own: if most readers of a paper
   * share one carrier, nobody is left to compare it with.
   */
  constructor(
    limits: Partial<typeof defaultLimits> = {},
    timeZone = () => "UTC",
    private readonly carriers = new BlockList(),
  ) {
    this.#limits = { ...defaultLimits, ...limits };
    this.#caps = new NetworkCaps(this.#limits);
    this.#timeZone = timeZone;
  }

  /** Why a view does not count; undefined when it does, once. Without an internet address it never does. */
  refusal(view: View, now: Date): ViewRefusal | undefined {
    this.#forgetPast(now);
    const isOfCarrier = isWithin(this.carriers, view.address);
    const site = (isOfCarrier ? readerNetwork : siteNetwork)(view.address);
    const [reader, ...formerly] = this.#hashesOf(view);
    if (!site || !reader) return "no-address";
    if ([reader, ...formerly].some((hash) => this.#readers.has(hash))) return "already-counted";
    // A story that was renamed today stays the same story.
    const slug = [view.slug, ...(view.formerSlugs ?? [])].find((name) => this.#caps.has(name)) ?? view.slug;
    if (!this.#caps.add(this.#hash(site), this.#hash(site, slug), slug, hourOf(now))) return "network-cap";
    this.#readers.set(reader, 0);
    const [oldest] = this.#readers.keys();
    if (this.#readers.size > this.#limits.remembered && oldest !== undefined) this.#readers.delete(oldest);
    return undefined;
  }

  /**
   * What a reader who was counted read longer than known before, in seconds, and whether anything was known.
   * Undefined where nothing is new, and for readers who were not counted.
   */
  longerReading(view: View, seconds: number, now: Date): { seconds: number; isFirst: boolean } | undefined {
    this.#forgetPast(now);
    const reader = this.#hashesOf(view).find((hash) => this.#readers.has(hash));
    if (reader === undefined) return undefined;
    const known = this.#readers.get(reader) ?? 0;
    if (seconds <= known) return undefined;
    this.#readers.set(reader, seconds);
    return { seconds: seconds - known, isFirst: known === 0 };
  }

  /** How many hashes are remembered. */
  get size(): number {
    return this.#readers.size + this.#caps.size;
  }

  /** One for each slug that the article has or had: the reader may have been counted under another. */
  #hashesOf({ slug, formerSlugs = [], address, agent }: View): string[] {
    const from = readerNetwork(address);
    return from ? [slug, ...formerSlugs].map((name) => this.#hash(from, agent, name)) : [];
  }

  #forgetPast(now: Date): void {
    // Formatting a date takes longer than all the rest.
    const quarter = Math.floor(now.getTime() / quarterMs);
    if (quarter === this.#quarter) return;
    this.#quarter = quarter;
    const zone = { timeZone: this.#timeZone() };
    const day = calendarDay(now, zone);
    if (day === this.#day) return;
    this.#forgetDay();
    this.#day = day;
    // A timer, since there may be no view at midnight.
    clearTimeout(this.#midnight);
    const left = startOfNextDay(now, zone).getTime() - now.getTime();
    this.#midnight = setTimeout(() => this.#forgetDay(), left).unref();
  }

  #forgetDay(): void {
    this.#quarter = Number.NaN;
    this.#day = undefined;
    this.#readers.clear();
    this.#caps.clear();
    this.#salt = randomBytes(32);
  }

  #hash(...parts: string[]): string {
    // Twelve bytes distinguish a million readers and take little memory.
    return createHmac("sha256", this.#salt).update(parts.join("\n")).digest("base64").slice(0, 16);
  }
}

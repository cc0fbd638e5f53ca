/** Counted in a day and in its present hour. */
type Count = { inDay: number; hour: number; inHour: number };
/** One network's readers of one story. `matched`: those of the day that readers elsewhere had outnumbered. */
type Pair = Count & { matched: number };

export const networkLimits = {
  /** Readers of a story that a network may always add in an hour. */
  perNetwork: 50,
  /** A network may add so many times its usual share of what readers elsewhere add. */
  timesItsShare: 2,
};

/**
 * How many readers of one story a network may add in an hour. The cap is 50, and grows where the network has
 * a share of the paper's readers anyway:
 *
 *     cap = 50 + 2 × share × elsewhere
 *
 * `elsewhere` are the readers that other networks gave the story in this hour, at most 50 of each network.
 * `share` is the network's part of today's readers of all other stories. Of each story it counts only as many
 * readers as other networks gave it, so nobody buys a share with stories that nobody else reads. The decision
 * record 0026 has the figures and the bounds for attackers. Networks come as hashes.
 */
export class NetworkCaps {
  #stories = new Map<string, Count & { fromEach: number }>();
  /** The matched readers of each network, of all stories. */
  #networks = new Map<string, number>();
  #pairs = new Map<string, Pair>();
  #all = 0;
  readonly #limits: typeof networkLimits & { remembered: number };

  constructor(limits: typeof networkLimits & { remembered: number }) {
    this.#limits = limits;
  }

  /** Counts a reader if the cap allows. `pair` is the hash of the network and the story. */
  add(network: string, pair: string, slug: string, hour: number): boolean {
    const of = inHour(this.#pairs.get(pair) ?? { inDay: 0, hour, inHour: 0, matched: 0 }, hour);
    const story = this.#stories.get(slug) ?? { inDay: 0, hour, inHour: 0, fromEach: 0 };
    if (story.hour !== hour) story.fromEach = 0;
    inHour(story, hour);
    const matched = this.#networks.get(network) ?? 0;
    const { perNetwork, timesItsShare } = this.#limits;
    const usual = this.#all - story.inDay;
    const share = usual > 0 ? Math.max(0, matched - of.matched) / usual : 0;
    const elsewhere = story.fromEach - Math.min(of.inHour, perNetwork);
    if (of.inHour >= perNetwork + Math.floor(timesItsShare * share * elsewhere)) return false;

    const isMatched = of.matched < story.inDay - of.inDay;
    if (isMatched) of.matched++;
    if (of.inHour < perNetwork) story.fromEach++;
    for (const count of [of, story]) {
      count.inDay++;
      count.inHour++;
    }
    this.#all++;
    this.#stories.set(slug, story);
    keep(this.#pairs, pair, of, this.#limits.remembered);
    keep(this.#networks, network, matched + (isMatched ? 1 : 0), this.#limits.remembered);
    return true;
  }

  /** Whether a story with this slug was read today. */
  has(slug: string): boolean {
    return this.#stories.has(slug);
  }

  clear(): void {
    this.#stories.clear();
    this.#networks.clear();
    this.#pairs.clear();
    this.#all = 0;
  }

  /** How many networks and pairs of a network and a story are remembered. */
  get size(): number {
    return this.#pairs.size + this.#networks.size;
  }
}

function inHour<Counted extends Count>(count: Counted, hour: number): Counted {
  // Compared, not subtracted: a clock may also be set back.
  if (count.hour !== hour) {
    count.hour = hour;
    count.inHour = 0;
  }
  return count;
}

/** Keeps the order of insertion, and forgets what is oldest. */
function keep<Value>(all: Map<string, Value>, key: string, value: Value, limit: number): void {
  all.set(key, value);
  const [oldest] = all.keys();
  if (all.size > limit && oldest !== undefined) all.delete(oldest);
}

/** Whole hours since 1970, in UTC. Readers are stored by the hour. */
export const hourOf = (date: Date) => Math.floor(date.getTime() / 3_600_000);

/** The readers of one article in one hour. */
export type HourOfReaders = {
  slug: string;
  hour: number;
  readers: number;
  /** Those of them who clicked on the Most Read list. */
  fromRail: number;
  /** How many sent the time for which they read, and the sum of these seconds. */
  timed?: number;
  seconds?: number;
  /** Views over the cap of their network, which are not among the readers. */
  capped?: number;
};

/**
 * The readers of one article by hour: columns of equal length, earliest hour first. Ten thousand articles
 * over a month have seven million hours, too many for an object each.
 */
export type Columns = Record<"hours" | "readers" | "fromRail" | "timed" | "seconds" | "capped", number[]>;

/** Its readers, and from which hour they count. */
export type Readership = Columns & {
  /** Readers of earlier hours read another story. */
  first?: number;
};

/** By slug. */
export type ReaderCounts = ReadonlyMap<string, Readership>;

/** Appends rows to the columns of their articles, in order of their hours, each hour once per article. */
export function append(counts: Map<string, Readership>, rows: Iterable<HourOfReaders>): void {
  for (const { slug, hour, readers, fromRail, timed = 0, seconds = 0, capped = 0 } of rows) {
    const readership = counts.get(slug) ?? emptyReadership();
    counts.set(slug, readership);
    readership.hours.push(hour);
    readership.readers.push(readers);
    readership.fromRail.push(fromRail);
    readership.timed.push(timed);
    readership.seconds.push(seconds);
    readership.capped.push(capped);
  }
}

/** The readers from an hour on. */
export const since = (first: number, readership: Readership): Readership =>
  (readership.hours[0] ?? first) >= first ? readership : { ...readership, first };

const emptyReadership = (): Readership => ({
  hours: [],
  readers: [],
  fromRail: [],
  timed: [],
  seconds: [],
  capped: [],
});

/** Views over the cap of their network in the last hours, by slug. Slugs without any are left out. */
export function cappedIn({ hours: span }: { hours: number }, counts: ReaderCounts, now: Date) {
  const hourNow = hourOf(now);
  const sums = new Map<string, number>();
  for (const [slug, { hours, capped }] of counts) {
    const sum = hours.reduce((all, hour, at) => all + (hourNow - hour < span ? (capped[at] ?? 0) : 0), 0);
    if (sum > 0) sums.set(slug, sum);
  }
  return sums;
}

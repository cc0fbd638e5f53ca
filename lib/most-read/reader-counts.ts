/** Whole hours since 1970, in UTC: the grain in which readers are kept. */
export function hourOf(date: Date): number {
  return Math.floor(date.getTime() / 3_600_000);
}

/** The readers of one article in one hour. `fromRail` of them came by a click on the Most Read list itself. */
export type HourOfReaders = { slug: string; hour: number; readers: number; fromRail: number };

/**
 * The readers of one article, hour by hour. Three columns of one length, the earliest hour first: ten thousand articles over a
 * month are seven million cells, far too many for an object each.
 */
export type Readership = { hours: number[]; readers: number[]; fromRail: number[] };

/** By slug. */
export type ReaderCounts = ReadonlyMap<string, Readership>;

/** Appends rows to the columns of their articles. Each hour of an article comes once, and later ones later. */
export function append(counts: Map<string, Readership>, rows: Iterable<HourOfReaders>): void {
  for (const { slug, hour, readers, fromRail } of rows) {
    const readership = counts.get(slug) ?? { hours: [], readers: [], fromRail: [] };
    counts.set(slug, readership);
    readership.hours.push(hour);
    readership.readers.push(readers);
    readership.fromRail.push(fromRail);
  }
}

/** The counts of rows in any order. No hour of an article may come twice. */
export function gather(rows: readonly HourOfReaders[]): ReaderCounts {
  const counts = new Map<string, Readership>();
  append(
    counts,
    rows.toSorted((a, b) => a.hour - b.hour),
  );
  return counts;
}

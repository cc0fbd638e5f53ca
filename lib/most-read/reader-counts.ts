/** Whole hours since 1970, in UTC. Readers are stored by the hour. */
export const hourOf = (date: Date) => Math.floor(date.getTime() / 3_600_000);

/** The readers of one article in one hour. `fromRail` of them clicked on the Most Read list. */
export type HourOfReaders = { slug: string; hour: number; readers: number; fromRail: number };

/**
 * The readers of one article by hour: three columns of equal length, earliest hour first. Ten thousand
 * articles over a month have seven million hours, too many for an object each.
 */
export type Readership = { hours: number[]; readers: number[]; fromRail: number[] };

/** By slug. */
export type ReaderCounts = ReadonlyMap<string, Readership>;

/** Appends rows to the columns of their articles, in order of their hours, each hour once per article. */
export function append(counts: Map<string, Readership>, rows: Iterable<HourOfReaders>): void {
  for (const { slug, hour, readers, fromRail } of rows) {
    const readership = counts.get(slug) ?? { hours: [], readers: [], fromRail: [] };
    counts.set(slug, readership);
    readership.hours.push(hour);
    readership.readers.push(readers);
    readership.fromRail.push(fromRail);
  }
}

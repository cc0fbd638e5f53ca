import { setImmediate } from "node:timers/promises";
import { append, type Columns, type HourOfReaders, hourOf, type ReaderCounts } from "./reader-counts";
import { windows } from "./windows";

/** Reads the stored hours from `first` up to, not including, `end`. */
type ReadHours = (first: number, end: number) => Promise<HourOfReaders[]>;

/** The hours of one query, so that pages are served between two queries. */
const hoursARead = 24;

/** The present hour still grows, and so does the last one: readers counted at its end are stored later. */
const growingHours = 2;

const longestWindow = Math.max(...windows.map(({ hours }) => hours));

/**
 * The counts of a month in memory. Each refresh reads the last hours only; once an hour it reads all of them,
 * to include what another machine stored late.
 */
export class CountsMirror {
  #counts = new Map<string, Columns>();
  #lastFull = Number.NaN;

  get counts(): ReaderCounts {
    return this.#counts;
  }

  /** Updates the counts. When reading fails they stay as they were. */
  async refresh(read: ReadHours, now: Date): Promise<void> {
    const hour = hourOf(now);
    if (hour === this.#lastFull) {
      const first = hour - growingHours + 1;
      const rows = await read(first, Number.MAX_SAFE_INTEGER);
      for (const readership of this.#counts.values()) dropFrom(first, readership);
      append(this.#counts, rows);
      return;
    }
    const counts = new Map<string, Columns>();
    const oldest = hour - longestWindow;
    for (let first = oldest; first <= hour; first += hoursARead) {
      // The last query includes hours in the future, which exist after a clock was set back.
      const end = first + hoursARead > hour ? Number.MAX_SAFE_INTEGER : first + hoursARead;
      append(counts, await read(first, end));
      await setImmediate();
    }
    this.#counts = counts;
    this.#lastFull = hour;
  }

  /** All counts, to fill a new store. */
  *rows(): Generator<HourOfReaders> {
    for (const [slug, { hours, ...columns }] of this.#counts)
      for (const [at, hour] of hours.entries())
        yield {
          slug,
          hour,
          readers: columns.readers[at] ?? 0,
          fromRail: columns.fromRail[at] ?? 0,
          timed: columns.timed[at] ?? 0,
          seconds: columns.seconds[at] ?? 0,
          capped: columns.capped[at] ?? 0,
        };
  }

  /** Makes the next refresh read everything, after the store was replaced. */
  invalidate(): void {
    this.#lastFull = Number.NaN;
  }
}

/** Removes the hours from `hour` on, which are at the end. */
function dropFrom(hour: number, readership: Columns): void {
  while ((readership.hours.at(-1) ?? -1) >= hour)
    for (const column of Object.values(readership)) column.pop();
}

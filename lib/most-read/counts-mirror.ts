import { setImmediate } from "node:timers/promises";
import { windows } from "./ranking";
import { append, type HourOfReaders, hourOf, type ReaderCounts, type Readership } from "./reader-counts";

/** Reads what is kept of the hours from `first` up to, not including, `end`. */
export type ReadHours = (first: number, end: number) => Promise<HourOfReaders[]>;

/** What a query may return at a time, so that pages are answered in between. */
const hoursARead = 24;

/** The present hour still grows, and so does the one before it, by readers counted just before the hour struck. */
const growingHours = 2;

const longestWindow = Math.max(...windows.map(({ hours }) => hours));

/**
 * The counts of a month, held in memory. Only the last hours are read each time; all of it once an hour, for what
 * another machine could not write in time.
 */
export class CountsMirror {
  #counts = new Map<string, Readership>();
  #lastFull = Number.NaN;

  get counts(): ReaderCounts {
    return this.#counts;
  }

  /** Brings the counts up to date. When reading fails they stay what they were. */
  async refresh(read: ReadHours, now: Date): Promise<void> {
    const hour = hourOf(now);
    if (hour === this.#lastFull) {
      const first = hour - growingHours + 1;
      const rows = await read(first, Number.MAX_SAFE_INTEGER);
      for (const readership of this.#counts.values()) dropFrom(first, readership);
      append(this.#counts, rows);
      return;
    }
    const counts = new Map<string, Readership>();
    const oldest = hour - longestWindow;
    for (let first = oldest; first <= hour; first += hoursARead) {
      // What lies ahead, as after a clock was set back, comes with the last.
      const end = first + hoursARead > hour ? Number.MAX_SAFE_INTEGER : first + hoursARead;
      append(counts, await read(first, end));
      await setImmediate();
    }
    this.#counts = counts;
    this.#lastFull = hour;
  }

  /** All that is in memory, to make a lost store anew. */
  *rows(): Generator<HourOfReaders> {
    for (const [slug, { hours, readers, fromRail }] of this.#counts)
      for (const [at, hour] of hours.entries())
        yield { slug, hour, readers: readers[at] ?? 0, fromRail: fromRail[at] ?? 0 };
  }

  /** Makes the next refresh read everything: the store is another one. */
  distrust(): void {
    this.#lastFull = Number.NaN;
  }
}

/** Takes off the end, where the latest hours are. */
function dropFrom(hour: number, { hours, readers, fromRail }: Readership): void {
  while ((hours.at(-1) ?? -1) >= hour) {
    hours.pop();
    readers.pop();
    fromRail.pop();
  }
}

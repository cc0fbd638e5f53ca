import type { Readership } from "./reader-counts";
import { halfLife, type Window } from "./windows";

/** The weight of a reader who clicked on the list: at full weight the list would reinforce itself. */
export const railWeight = 0.25;

/**
 * Readers of future hours, which exist after a clock was set back by a day, count as readers of the present
 * hour. Readers further ahead were counted by a wrong clock, and do not count.
 */
export const hoursAhead = 24;

/** The readers of an article in a window. */
export type WindowReaders = {
  /** Weighted by age and origin. */
  score: number;
  readers: number;
  /** Those of them who clicked on the list. */
  fromRail: number;
  /** Those of the last half-life, and of the one before it. */
  recent: number;
  before: number;
};

/** Adds up readers by hour, of an article that was read under one slug or, renamed, under several. */
export function readersIn(window: Window, hourNow: number) {
  // The weight of a reader by age in hours.
  const weights = Float64Array.from({ length: window.hours }, (_, age) => 2 ** (-age / halfLife(window)));
  const half = halfLife(window);
  return (counts: readonly Readership[]): WindowReaders => {
    // Local numbers, not fields of an object: this runs for millions of hours.
    let score = 0;
    let all = 0;
    let byRail = 0;
    let recent = 0;
    let before = 0;
    for (const { hours, readers, fromRail, first = 0 } of counts) {
      // From the latest hour back: most stored hours are older than most windows.
      for (let i = hours.length - 1; i >= 0; i--) {
        const hour = hours[i] ?? 0;
        const age = hourNow - hour;
        if (age < -hoursAhead) continue;
        if (hour < first) break;
        const weight = weights[age > 0 ? age : 0];
        if (weight === undefined) break;
        const came = readers[i] ?? 0;
        const cameByRail = fromRail[i] ?? 0;
        all += came;
        byRail += cameByRail;
        score += weight * (came - (1 - railWeight) * cameByRail);
        if (age < half) recent += came;
        else if (age < 2 * half) before += came;
      }
    }
    return { score, readers: all, fromRail: byRail, recent, before };
  };
}

/** How many readers in a window sent the time for which they read, and the sum of these seconds. */
export function readingTimeIn(window: Window, hourNow: number, counts: readonly Readership[]) {
  let timed = 0;
  let seconds = 0;
  for (const { hours, first = 0, ...sums } of counts)
    for (let i = hours.length - 1; i >= 0; i--) {
      const hour = hours[i] ?? 0;
      const age = hourNow - hour;
      if (age < -hoursAhead) continue;
      if (age >= window.hours || hour < first) break;
      timed += sums.timed[i] ?? 0;
      seconds += sums.seconds[i] ?? 0;
    }
  return { timed, seconds };
}

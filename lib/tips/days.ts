import { minuteOf } from "@/lib/time";

/** Tips know days and, where mail waits, minutes: nothing finer is ever written down. */

/** The day in UTC, as `2026-11-23`. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** The first minute of the next day in UTC. */
export function nextDay(now: Date): number {
  return (Math.floor(minuteOf(now) / minutesADay) + 1) * minutesADay;
}

export const minutesADay = 24 * 60;

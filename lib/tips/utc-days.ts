import { minuteOf } from "@/lib/time";

/**
 * Tips are stored with their day, in UTC. Only queued mail has minutes, those at which it is due. Neither
 * shows when a source wrote.
 */

/** The day in UTC, as `2026-11-23`. */
export function utcDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** The first minute of the next day in UTC, since 1970. */
export function startOfNextUtcDay(now: Date): number {
  return (Math.floor(minuteOf(now) / minutesADay) + 1) * minutesADay;
}

export const minutesADay = 24 * 60;

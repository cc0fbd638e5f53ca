import { extent } from "d3-array";
import { scaleLinear, scalePoint } from "d3-scale";

const year = /^\d{4}$/;
const month = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** More would touch each other on a telephone. */
const mostLabelled = { long: 3, short: 5 };

/**
 * Where labels stand from 0 to 1, and the indexes of those that have room. Years, months and days stand at
 * their distance in time, anything else evenly.
 */
export function positionsOf(labels: readonly string[]): { across: number[]; labelled: number[] } {
  const times = timesOf(labels);
  const points = scalePoint<number>()
    .domain(labels.map((_, index) => index))
    .range([0, 1]);
  const [first = 0, last = 1] = extent(times ?? []);
  const time = scaleLinear().domain([first, last]);
  const isLong = labels.some((label) => label.length > 5);
  return {
    across:
      labels.length === 1
        ? [0.5]
        : labels.map((_, index) => (times ? time(times[index] ?? 0) : (points(index) ?? 0))),
    labelled: evenly(labels.length, isLong ? mostLabelled.long : mostLabelled.short),
  };
}

/** The times of labels that are all years, all months or all days, in ascending order; else undefined. */
function timesOf(labels: readonly string[]): number[] | undefined {
  if (![year, month, day].some((form) => labels.every((label) => form.test(label)))) return undefined;
  const times = labels.map((label) => Date.parse(label));
  return times.length > 1 && times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0))
    ? times
    : undefined;
}

/** At most so many indexes, with the first and the last, equally far apart; else these and the middle. */
function evenly(length: number, most: number): number[] {
  if (length <= most) return Array.from({ length }, (_, index) => index);
  const steps = [most - 1, most - 2, most - 3].find((steps) => steps > 1 && (length - 1) % steps === 0) ?? 2;
  return Array.from({ length: steps + 1 }, (_, step) => Math.round((step * (length - 1)) / steps));
}

/** A label as readers see it: months and days in words of their language, years in its digits. */
export function shownLabel(label: string, language: string): string {
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(Date.parse(label));
  if (year.test(label)) return new Intl.NumberFormat(language, { useGrouping: false }).format(Number(label));
  if (month.test(label)) return date({ year: "numeric", month: "short" });
  return day.test(label) ? date({ day: "numeric", month: "short", year: "numeric" }) : label;
}

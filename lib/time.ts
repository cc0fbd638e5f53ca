/** Dates as readers are told them, always in the paper's own zone. Nothing here reads the clock. */

const minute = 60_000;
export const hours = (n: number): number => n * 60 * minute;
export const days = (n: number): number => n * hours(24);

/** Whole minutes since 1970. */
export function minuteOf(date: Date): number {
  return Math.floor(date.getTime() / minute);
}

/** How the paper tells time: its language (BCP 47) and zone (IANA). */
export type PaperTime = { language: string; timeZone: string };

/** The moment for which a page is printed, told the paper's way. */
export type Edition = PaperTime & { now: Date };

// Making a formatter costs far more than using it, and there are only a handful.
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, { language, timeZone }: PaperTime, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { ...options, timeZone });
    formatters.set(key, formatter);
  }
  return formatter.format(date);
}

/** "Monday 23 November 2026" */
export function longDate(date: Date, time: PaperTime): string {
  // The comma that en-GB puts behind the weekday in some ICU versions is left out in all.
  return format(date, time, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(
    ",",
    "",
  );
}

/** "23 November 2026" */
export function dayOf(date: Date, time: PaperTime): string {
  return format(date, time, { day: "numeric", month: "long", year: "numeric" });
}

/** "2026" */
export function yearOf(date: Date, time: PaperTime): string {
  return format(date, time, { year: "numeric" });
}

/** "06:40" */
export function timeOf(date: Date, time: PaperTime): string {
  return format(date, time, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** "23 November 2026, 06:40" */
export function dayAndTime(date: Date, time: PaperTime): string {
  return `${dayOf(date, time)}, ${timeOf(date, time)}`;
}

/** "2026-11" */
export function monthOf(date: Date, { timeZone }: Pick<PaperTime, "timeZone">): string {
  const [month, , year] = format(
    date,
    { language: "en-US", timeZone },
    {
      month: "2-digit",
      day: "2-digit",
      year: "numeric",
    },
  ).split("/");
  return `${year?.padStart(4, "0")}-${month}`;
}

/** Whether both fall on one calendar day in the paper's zone. */
export function isSameDay(a: Date, b: Date, time: PaperTime): boolean {
  return dayOf(a, time) === dayOf(b, time);
}

/** Whole calendar years between the two dates, 0 when `then` lies less than a year back or ahead. */
export function yearsBetween(then: Date, now: Date): number {
  const years = now.getUTCFullYear() - then.getUTCFullYear();
  const anniversary = new Date(then);
  anniversary.setUTCFullYear(then.getUTCFullYear() + years);
  return Math.max(0, anniversary > now ? years - 1 : years);
}

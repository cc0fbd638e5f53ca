/** Formats dates in the language and time zone of the paper. Nothing here reads the clock. */

const minute = 60_000;
export const hours = (n: number): number => n * 60 * minute;
export const days = (n: number): number => n * hours(24);

/** Whole minutes since 1970. */
export const minuteOf = (date: Date): number => Math.floor(date.getTime() / minute);

/** The language (BCP 47) and time zone (IANA) of the paper. */
export type PaperTime = { language: string; timeZone: string };

// Creating a formatter costs far more than using it, and there are only a few.
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

/** "Monday 23 November 2026". Some ICU versions put a comma after the weekday in en-GB. */
export function longDate(date: Date, time: PaperTime): string {
  const long = format(date, time, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return time.language === "en-GB" ? long.replace(",", "") : long;
}

/** "23 November 2026" */
export const dateOf = (date: Date, time: PaperTime): string =>
  format(date, time, { day: "numeric", month: "long", year: "numeric" });

/** "23 Nov", and of another year than that of `now` "23 Nov 2024". */
export const shortDate = (date: Date, now: Date, time: PaperTime): string =>
  format(date, time, {
    day: "numeric",
    month: "short",
    ...(yearOf(date, time) !== yearOf(now, time) && { year: "numeric" }),
  });

/** "November 2026", as a heading: with a capital letter, which French and others do not write in a text. */
export function monthHeading(date: Date, time: PaperTime): string {
  const [first = "", ...rest] = format(date, time, { month: "long", year: "numeric" });
  return first.toLocaleUpperCase(time.language) + rest.join("");
}

/** "2026" */
export const yearOf = (date: Date, time: PaperTime): string => format(date, time, { year: "numeric" });

/** "06:40" */
export const timeOf = (date: Date, time: PaperTime): string =>
  format(date, time, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/**
 * "23 November 2026, 06:40", and in other languages with the word that they put between: "23 novembre 2026 à
 * 06:40". English gets a comma, which reads better in a byline than "at". Azerbaijani gets one for its slash.
 */
export function dateAndTime(date: Date, time: PaperTime): string {
  if (/^(?:en|az)\b/.test(time.language)) return `${dateOf(date, time)}, ${timeOf(date, time)}`;
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return format(date, time, { day: "numeric", month: "long", year: "numeric", ...clock });
}

/** "2026-11". Sweden writes dates as ISO 8601 does. */
export const monthOf = (date: Date, { timeZone }: Pick<PaperTime, "timeZone">): string =>
  format(date, { language: "sv-SE", timeZone }, { year: "numeric", month: "2-digit" }).padStart(7, "0");

/** "2026-11-23" */
export const calendarDay = (date: Date, { timeZone }: Pick<PaperTime, "timeZone">): string =>
  format(date, { language: "sv-SE", timeZone }, { year: "numeric", month: "2-digit", day: "2-digit" });

/** When the next calendar day begins in the paper's zone. Days begin at whole quarters of an hour. */
export function startOfNextDay(now: Date, zone: Pick<PaperTime, "timeZone">): Date {
  const today = calendarDay(now, zone);
  let next = now.getTime();
  do next = (Math.floor(next / (15 * minute)) + 1) * 15 * minute;
  while (calendarDay(new Date(next), zone) === today);
  return new Date(next);
}

/** Whether both are on the same calendar day in the paper's zone. */
export const isSameDay = (a: Date, b: Date, time: PaperTime): boolean => dateOf(a, time) === dateOf(b, time);

/** Whole years from `then` to `now`; 0 for less than a year and for the future. */
export function yearsBetween(then: Date, now: Date): number {
  const years = now.getUTCFullYear() - then.getUTCFullYear();
  const anniversary = new Date(then);
  anniversary.setUTCFullYear(then.getUTCFullYear() + years);
  return Math.max(0, anniversary > now ? years - 1 : years);
}

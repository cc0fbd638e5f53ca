const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * Returns what is wrong with a date and time, or undefined. Without its offset it would mean another instant
 * on each machine.
 */
export function dateFault(text: string): string | undefined {
  const example = "such as 2026-11-23T06:40:00+01:00.";
  const parts = form.exec(text);
  if (parts === null) return `must be a date and time with an offset from UTC, ${example}`;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const offset = parts[7];
  if (offset === undefined) return `must end with an offset from UTC, ${example}`;
  // Date turns 30 February into 2 March, so compare the day with the length of the month.
  const isOnCalendar =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isOnClock = hour <= 23 && minute <= 59 && second <= 59;
  if (!isOnCalendar || !isOnClock || Number.isNaN(Date.parse(text)))
    return `must be a date and time that exists, ${example}`;
  return undefined;
}

// Creating a formatter takes a hundred times as long as using it, and each compile checks every story.
const yearFormats = new Map<string, Intl.DateTimeFormat>();

/** The year of an instant in a time zone. */
export function yearIn(timeZone: string, instant: Date): string {
  const format = yearFormats.get(timeZone) ?? new Intl.DateTimeFormat("en", { year: "numeric", timeZone });
  yearFormats.set(timeZone, format);
  return format.format(instant);
}

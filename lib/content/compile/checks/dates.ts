const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * What is wrong with a date and time as front matter writes it, and what would be right; undefined when nothing is.
 * It must carry its offset: without one it would mean another instant on each machine.
 */
export function dateFault(text: string): string | undefined {
  const example = "Write it like 2026-11-23T06:40:00+01:00.";
  const shards = form.exec(text);
  if (shards === null) return `is no date and time with an offset from UTC. ${example}`;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = shards
    .slice(1, 7)
    .map((shard) => Number(shard ?? 0));
  const offset = shards[7];
  if (offset === undefined) return `has no offset from UTC. ${example}`;
  // Date takes 30 February for 2 March, so ask whether the day came back.
  const isOnCalendar =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isOnClock = hour <= 23 && minute <= 59 && second <= 59;
  if (!isOnCalendar || !isOnClock || Number.isNaN(Date.parse(text)))
    return `is no real date and time. ${example}`;
  return undefined;
}

// Making a formatter takes a hundred times as long as using it, and each story is asked about at each compile.
const yearFormats = new Map<string, Intl.DateTimeFormat>();

/** The year in which an instant falls on the clocks of a time zone. */
export function yearIn(timeZone: string, instant: Date): string {
  const format = yearFormats.get(timeZone) ?? new Intl.DateTimeFormat("en", { year: "numeric", timeZone });
  yearFormats.set(timeZone, format);
  return format.format(instant);
}

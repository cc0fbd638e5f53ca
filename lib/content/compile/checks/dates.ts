const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * Returns what is wrong with a date and time, or undefined. Without its offset it would mean another instant
 * on each machine.
 */
export function dateFault(text: string): string | undefined {
  const example = "such as 2026-11-23T06:40:00+01:00.";
  const [, local, offset] = form.exec(text) ?? [];
  if (local === undefined) return `must be a date and time with an offset from UTC, ${example}`;
  if (offset === undefined) return `must end with an offset from UTC, ${example}`;
  const date = new Date(`${local}Z`);
  const isValid = !Number.isNaN(date.getTime()) && !Number.isNaN(Date.parse(text));
  // Date turns 30 February into 2 March.
  if (isValid && date.toISOString().startsWith(local)) return undefined;
  return `must be a date and time that exists, ${example}`;
}

// Creating a formatter takes a hundred times as long as using it, and each compile checks every story.
const yearFormats = new Map<string, Intl.DateTimeFormat>();

/** The year of an instant in a time zone. */
export function yearIn(timeZone: string, instant: Date): string {
  const format = yearFormats.get(timeZone) ?? new Intl.DateTimeFormat("en", { year: "numeric", timeZone });
  yearFormats.set(timeZone, format);
  return format.format(instant);
}

const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/** What is wrong with a date and time, or undefined. Without an offset it would differ between machines. */
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

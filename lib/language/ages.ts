import { numeralsOf } from "./numerals";

const units = ["minute", "hour", "day", "month", "year"] as const;
const counts = [1, 2, 3, 5, 11, 20, 21, 100];

/**
 * How a language says ages, for the reader script: now, yesterday, and so many minutes, hours, days, months
 * and years ago, with `#` for the number and `|` between them. Browsers lack some languages that the server
 * knows. Undefined for English, which the script has, and where words or digits change with the number.
 */
export function agesOf(language: string): string | undefined {
  if (!known.has(language)) known.set(language, agesIn(language));
  return known.get(language);
}

// Every page says them, and a paper has few languages.
const known = new Map<string, string | undefined>();

function agesIn(language: string): string | undefined {
  if (/^en\b/.test(language) || numeralsOf(language)) return undefined;
  const always = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  const auto = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const patterns = units.map((unit) => counts.map((count) => patternOf(always, count, unit)));
  if (patterns.some((ofUnit) => new Set(ofUnit).size > 1)) return undefined;
  return [auto.format(0, "second"), auto.format(-1, "day"), ...patterns.map(([first]) => first)].join("|");
}

const patternOf = (format: Intl.RelativeTimeFormat, count: number, unit: (typeof units)[number]) =>
  format
    .formatToParts(-count, unit)
    .map(({ type, value }) => (type === "literal" ? value : "#"))
    .join("");

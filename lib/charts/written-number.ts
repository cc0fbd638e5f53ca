/** A number with the decimals that it was written with. */
export type WrittenNumber = { value: number; decimals: number };

/** How a language writes numbers. */
type Notation = { group: string; decimal: string; digits: string[]; groupedBy: 2 | 3 };

const spaces = /[\s\u00a0\u2009\u202f]/g;
const apostrophes = /['\u2019]/g;

/**
 * Reads a number in the notation of a language (BCP 47): its digits or 0 to 9, its separators, and spaces
 * between thousands. Undefined for anything else, such as thousands of two digits or a unit behind it.
 */
export function readNumber(text: string, language: string): WrittenNumber | undefined {
  const { group, decimal, digits, groupedBy } = notationOf(language);
  const plain = [...text.trim()]
    .map((sign) => (digits.includes(sign) ? String(digits.indexOf(sign)) : sign))
    .join("")
    .replace(/^[\u200e\u200f\u061c]*[-\u2212\u2013]/, "-")
    .replace(spaces, " ")
    .replace(apostrophes, "\u2019");
  const separator = `(?:${escaped(group)}| )`;
  const whole = `\\d{1,3}(?:${separator}\\d{${groupedBy === 2 ? "2,3" : "3"}})*${separator}\\d{3}|\\d+`;
  const form = new RegExp(`^(-?)(${whole})(?:${escaped(decimal)}(\\d+))?$`);
  const [, sign = "", thousands = "", fraction = ""] = form.exec(plain) ?? [];
  if (thousands === "") return undefined;
  const written = `${sign}${thousands.replace(/\D/g, "")}.${fraction}`;
  return { value: Number(written), decimals: fraction.length };
}

/** Reads a number as programs write it: digits, and a full stop before the decimals. */
export function readPlainNumber(text: string): WrittenNumber | undefined {
  const plain = text.trim().replace("\u2212", "-");
  const found = /^-?\d+(?:\.(\d+))?$/.exec(plain);
  return found ? { value: Number(plain), decimals: found[1]?.length ?? 0 } : undefined;
}

/** A number that shows how a language writes them, for messages. */
export const exampleNumber = (language: string): string => new Intl.NumberFormat(language).format(1234.5);

const notations = new Map<string, Notation>();

function notationOf(language: string): Notation {
  const known = notations.get(language);
  if (known) return known;
  const format = new Intl.NumberFormat(language, { useGrouping: true });
  const parts = format.formatToParts(123_456_789.5);
  const of = (type: string) => parts.find((part) => part.type === type)?.value;
  const groups = parts.filter(({ type }) => type === "integer");
  const notation: Notation = {
    group: (of("group") ?? ",").replace(spaces, " ").replace(apostrophes, "\u2019"),
    decimal: of("decimal") ?? ".",
    digits: Array.from({ length: 10 }, (_, digit) => format.format(digit)),
    groupedBy: groups.at(-2)?.value.length === 2 ? 2 : 3,
  };
  notations.set(language, notation);
  return notation;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

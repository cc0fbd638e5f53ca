const formats = new Map<string, Intl.NumberFormat>();

/** A number in the digits of a language (BCP 47), with so many decimals. */
export function shownNumber(value: number, language: string, decimals: number): string {
  const key = `${language} ${decimals}`;
  const fraction = Math.min(decimals, 20);
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, { minimumFractionDigits: fraction, maximumFractionDigits: fraction });
  formats.set(key, format);
  return withMinus(format.format(value));
}

/** A number on an axis: in its short form ("11M") where it would need more room than beside a chart is. */
export function shownOnAxis(value: number, language: string): string {
  const whole = new Intl.NumberFormat(language).format(value);
  const isLong = whole.length > 5;
  return withMinus(isLong ? new Intl.NumberFormat(language, { notation: "compact" }).format(value) : whole);
}

/** With the sign of typesetting instead of the hyphen of keyboards, which is as short as a stroke. */
const withMinus = (number: string) => number.replace("-", "\u2212");

/** A share of 100, with one decimal where it has one. */
export function shownShare(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(share / 100);
}

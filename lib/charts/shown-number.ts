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

/** The numbers of an axis, all in their short form ("1.25M") where one needs more room than there is. */
export function shownOnAxis(values: readonly number[], language: string): string[] {
  const whole = new Intl.NumberFormat(language);
  const isLong = values.some((value) => whole.format(value).length > 5);
  // Two digits, the usual precision of the short form, would give several ticks one number.
  const format = isLong
    ? new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 3 })
    : whole;
  return values.map((value) => withMinus(format.format(value)));
}

/** With the sign of typesetting instead of the hyphen of keyboards, which is as short as a stroke. */
const withMinus = (number: string) => number.replace("-", "\u2212");

/** A share of 100, with one decimal where it has one. */
export function shownShare(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(share / 100);
}

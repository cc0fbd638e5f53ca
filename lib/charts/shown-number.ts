const formats = new Map<string, Intl.NumberFormat>();

/** A number in the digits of a language (BCP 47), with so many decimals. */
export function shownNumber(value: number, language: string, decimals: number): string {
  const key = `${language} ${decimals}`;
  const fraction = Math.min(decimals, 20);
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, { minimumFractionDigits: fraction, maximumFractionDigits: fraction });
  formats.set(key, format);
  return format.format(value);
}

/** A share of 100, with one decimal where it has one. */
export function shownShare(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(share / 100);
}

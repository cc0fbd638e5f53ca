/** "45 minutes", "1 hour 30 minutes", in a language (BCP 47). */
export function lengthOfTime(minutes: number, language: string): string {
  const part = (count: number, unit: "hour" | "minute") =>
    count > 0
      ? [new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count)]
      : [];
  return [...part(Math.floor(minutes / 60), "hour"), ...part(minutes % 60, "minute")].join(" ");
}

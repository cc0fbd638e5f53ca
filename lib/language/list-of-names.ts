// Creating one costs far more than using it, and a paper has few languages.
const formats = new Map<string, Intl.ListFormat>();

/** "Mara Lind", "Mara Lind and Ines Okafor", "A, B and C", in a language (BCP 47). */
export function listOfNames(names: readonly string[], language: string): string {
  const format = formats.get(language) ?? new Intl.ListFormat(language, { type: "conjunction" });
  formats.set(language, format);
  return format.format(names);
}

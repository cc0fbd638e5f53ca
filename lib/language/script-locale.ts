/**
 * What the scripts of a page cannot find out in every browser: some lack languages that the server knows,
 * such as Armenian, and would write in the language of the browser.
 */
export type ScriptLocale = {
  /** Of the words (BCP 47). */
  language: string;
  /** A language that browsers know, with the same numbers. */
  numbers: string;
  /** What is between two texts of a list. Of more: what is between the first ones, and before the last. */
  list: { two: string; more: string; last: string };
};

const languagesOfBrowsers = ["en", "de", "fr", "es", "pl", "ru"];

export function scriptLocaleOf(language: string): ScriptLocale {
  const sampleIn = (tag: string) => [1234.5, 12345.6].map((number) => number.toLocaleString(tag)).join();
  const sample = sampleIn(language);
  const format = new Intl.ListFormat(language, { type: "unit" });
  const between = (texts: string[]) =>
    format.formatToParts(texts).flatMap(({ type, value }) => (type === "literal" ? value : []));
  const [two = ""] = between(["-", "-"]);
  const [more = "", last = ""] = between(["-", "-", "-"]);
  return {
    language,
    numbers: languagesOfBrowsers.find((tag) => sampleIn(tag) === sample) ?? language,
    list: { two, more, last },
  };
}

/** Joins texts as the language of the page does. */
export function joined(texts: readonly string[], { two, more, last }: ScriptLocale["list"]): string {
  if (texts.length <= 2) return texts.join(two);
  return texts.slice(0, -1).join(more) + last + texts.slice(-1).join();
}

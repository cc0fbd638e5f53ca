import { english } from "./english";
import { type Messages, type Say, sayIn } from "./say";

/** The languages that the paper's own words exist in, by their code (ISO 639). */
export const languages: Record<string, Messages> = { en: english };

const known = new Map<string, Say>();

/** Speaks the language of a BCP 47 tag. */
export function wordsOf(language: string): Say {
  const before = known.get(language);
  if (before) return before;
  const say = sayIn(language, languages[new Intl.Locale(language).language] ?? english);
  known.set(language, say);
  return say;
}

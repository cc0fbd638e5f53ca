import { arabic } from "./arabic";
import { armenian } from "./armenian";
import { azerbaijani } from "./azerbaijani";
import { english } from "./english";
import { french } from "./french";
import { german } from "./german";
import { hebrew } from "./hebrew";
import { type Messages, type Say, sayIn } from "./say";
import { spanish } from "./spanish";

/** The languages that the paper's own words exist in, by their code (ISO 639). */
export const languages: Record<string, Messages> = {
  ar: arabic,
  az: azerbaijani,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  he: hebrew,
  hy: armenian,
};

/**
 * Speaks the language of a BCP 47 tag, with the messages that the newsroom words itself. English stands in
 * for a language that has none, or has them in another script, such as Azerbaijani in Cyrillic.
 */
export function wordsOf(language: string, own: Partial<Messages> = {}): Say {
  const { language: code, script } = new Intl.Locale(language).maximize();
  const isUsual = script === new Intl.Locale(code).maximize().script;
  const messages = (isUsual ? languages[code] : undefined) ?? english;
  return sayIn(language, { ...messages, ...own });
}

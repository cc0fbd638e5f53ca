import { arabic } from "./arabic";
import { armenian } from "./armenian";
import { azerbaijani } from "./azerbaijani";
import { english } from "./english";
import { french } from "./french";
import { german } from "./german";
import { hebrew } from "./hebrew";
import { inEnglish } from "./in-english";
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

/** Whether our words exist in a language (BCP 47) and its script: not in Azerbaijani in Cyrillic. */
export function isSpoken(language: string): boolean {
  const { language: code, script } = new Intl.Locale(language).maximize();
  return code in languages && script === new Intl.Locale(code).maximize().script;
}

/**
 * Speaks the language of a BCP 47 tag, with the messages that the newsroom words itself. English stands in
 * for a language that is not spoken.
 */
export function wordsOf(language: string, own: Partial<Messages> = {}): Say {
  if (!isSpoken(language)) return inEnglish(language, own);
  const { language: code } = new Intl.Locale(language);
  return sayIn(language, { ...languages[code], ...own } as Messages);
}

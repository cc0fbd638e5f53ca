import { wordsOf } from "@/lib/language/languages";
import type { Say } from "@/lib/language/say";
import type { PaperUnderTest } from "../site/paper-test";

const languages: Partial<Record<PaperUnderTest["name"], string>> = { arabic: "ar", armenian: "hy" };

/** The language (BCP 47) of a paper that is in one other than English. */
export function languageOf({ name }: PaperUnderTest): string {
  const { [name]: language } = languages;
  if (language === undefined) throw new Error(`The ${name} paper is not in one language of its own.`);
  return language;
}

/** Our own words in its language. */
export const wordsIn = (paper: PaperUnderTest): Say => wordsOf(languageOf(paper));

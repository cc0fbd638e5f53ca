import { quoted, suggest } from "@/lib/content/compile/sources/faults";
import type { Located, ReportAt, StatedLanguage } from "./references";

type Paper = {
  /** The slugs of all stories. */
  stories: readonly string[];
  /** The paper's own language, which stories have that state none. */
  language: string;
};

/** Checks that each translation leads to one story in another language, and is the only one in its own. */
export function checkTranslations(
  stated: readonly Located<StatedLanguage>[],
  { stories, language: own }: Paper,
  report: ReportAt,
): void {
  const bySlug = new Map(stated.map((story) => [story.slug, story]));
  const languageOf = (slug: string) => bySlug.get(slug)?.language ?? own;
  const owners = new Map<string, string>();
  for (const { slug, path, language = own, translationOf, location } of stated) {
    if (translationOf === undefined) continue;
    const fail = (text: string) => report(location, text);
    const named = quoted(translationOf);
    const first = bySlug.get(translationOf)?.translationOf;
    const key = JSON.stringify([translationOf, language]);
    const owner = owners.get(key);
    if (translationOf === slug) fail("This story cannot be a translation of itself. Remove translationOf.");
    else if (!stories.includes(translationOf))
      fail(`There is no story ${named} to translate. ${suggest(translationOf, stories)}`);
    else if (first !== undefined)
      fail(`${named} is a translation itself. Write the slug of the first version, ${quoted(first)}.`);
    else if (languageOf(translationOf) === language)
      fail(`${named} is in the same language, ${language}. State the language of this story.`);
    else if (owner !== undefined)
      fail(`${owner} is the translation of ${named} into ${language} already. Keep one.`);
    else owners.set(key, path);
  }
}

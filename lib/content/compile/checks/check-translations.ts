import { quoted, suggest } from "@/lib/content/compile/sources/faults";
import type { Located, ReportAt, StatedLanguage } from "./references";
import { translationKey } from "./translation-keys";

type Paper = {
  /** All stories, in the order of their paths. */
  stories: readonly Located<{ slug: string; path: string }>[];
  /** The paper's own language, which stories have that state none. */
  language: string;
  /** The slug now of a story that formerly had another one. */
  renamedTo: (slug: string) => string | undefined;
  /** The slug under which a story with this key (translation-keys.ts) is published. */
  publishedUnder: (key: string) => string | undefined;
};

/**
 * Checks that each translation leads to one story in another language, and is the only one in its own. Of two
 * stories with one key, the one that is published under it keeps it, and the other is reported.
 */
export function checkTranslations(
  stated: readonly Located<StatedLanguage>[],
  { stories, language: own, renamedTo, publishedUnder }: Paper,
  report: ReportAt,
): void {
  const bySlug = new Map(stated.map((story) => [story.slug, story]));
  const all = new Map(stories.map((story) => [story.slug, story]));
  const byKey = new Map<string, Located<StatedLanguage>[]>();
  const add = (story: Located<StatedLanguage>) => {
    const key = translationKey(story, own);
    const others = byKey.get(key) ?? [];
    if (!others.some(({ slug }) => slug === story.slug)) byKey.set(key, [...others, story]);
  };
  for (const story of stated) {
    const { slug, translationOf, location } = story;
    if (translationOf === undefined) continue;
    const fail = (text: string) => report(location, text);
    const named = quoted(translationOf);
    const first = all.get(translationOf);
    const translated = bySlug.get(translationOf);
    if (translationOf === slug) fail("This story cannot be a translation of itself. Remove translationOf.");
    else if (first === undefined)
      fail(unknownStory(translationOf, renamedTo(translationOf), [...all.keys()]));
    else if (translated?.translationOf === slug)
      fail(`${named} translates this story. Remove translationOf from the first version.`);
    else if (translated && !isFirst(translated))
      fail(
        `${named} is a translation itself. Write the slug that it translates, ${nameOfFirst(translated)}.`,
      );
    else {
      add(translated ?? first);
      add(story);
    }
  }
  for (const [key, sharing] of byKey) {
    if (sharing.length === 1) continue;
    const published = publishedUnder(key) ?? "";
    const slugNow = all.has(published) ? published : renamedTo(published);
    const rank = (story: StatedLanguage) => {
      if (story.slug === slugNow && !story.isDraft) return 0;
      if (isFirst(story)) return 1;
      return story.isDraft ? 3 : 2;
    };
    const [owner, ...others] = sharing.toSorted((a, b) => rank(a) - rank(b));
    if (owner) for (const other of others) report(locationOf(other), fault(other, owner, own));
  }
}

/** One that says that it translates itself is reported for that. */
const isFirst = ({ slug, translationOf = slug }: StatedLanguage) => translationOf === slug;
const nameOfFirst = ({ translationOf = "" }: StatedLanguage) => quoted(translationOf);

/** A first version is at fault for its language, which it may not state. */
const locationOf = (story: Located<StatedLanguage>) =>
  story.location && isFirst(story) ? { ...story.location, at: "language" } : story.location;

function fault(other: StatedLanguage, owner: StatedLanguage, own: string): string {
  const { language = own } = other;
  if (isFirst(owner))
    return `${quoted(owner.slug)} is in the same language, ${language}. State the language of this story.`;
  const what = isFirst(other) ? "this story" : nameOfFirst(other);
  const remedy = isFirst(other) ? "State another language." : "Keep one.";
  return `${owner.path} is the translation of ${what} into ${language} already. ${remedy}`;
}

function unknownStory(slug: string, renamed: string | undefined, stories: readonly string[]): string {
  if (renamed !== undefined)
    return `${quoted(slug)} is a former slug. Write the present one, ${quoted(renamed)}.`;
  return `There is no story ${quoted(slug)} to translate. ${suggest(slug, stories)}`;
}

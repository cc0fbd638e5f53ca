/** A story as far as its language matters. Without `language` it is in the paper's own, `own` below. */
type Version = { slug: string; language?: string | undefined; translationOf?: string | undefined };

/**
 * The key of a story among its translations: the first version and the language. At most one story is
 * published under each key. Otherwise search engines and the language switch would lead to different ones.
 */
export const translationKey = ({ slug, language, translationOf }: Version, own: string): string =>
  JSON.stringify([translationOf ?? slug, language ?? own]);

/** Returns a function that gives the slug published under a key. Reads the published stories on first use. */
export function publishedTranslations(
  stories: () => readonly Version[],
  own: string | undefined,
): (key: string) => string | undefined {
  let slugs: Map<string, string> | undefined;
  return (key) => {
    slugs ??= new Map(
      own === undefined ? [] : stories().map((story) => [translationKey(story, own), story.slug]),
    );
    return slugs.get(key);
  };
}

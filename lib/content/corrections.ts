import { article, published } from "./articles";
import { correctionKeys } from "./correction-keys";
import type { Article, Correction } from "./model";

/** A correction with its story. `key` is unique among the corrections of the story, and stays. */
export type StoryCorrection = Correction & { article: Article; key: string };

/** The latest corrections of all published stories of an edition, latest first. */
export async function latestCorrections(
  now: Date,
  most: number,
  language?: string,
): Promise<StoryCorrection[]> {
  const latest = published(now, language)
    .flatMap(({ slug, correctionTimes }) => correctionTimes.map((at) => ({ slug, at })))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, most);
  const slugs = [...new Set(latest.map(({ slug }) => slug))];
  const corrected = await Promise.all(slugs.map((slug) => article(slug, now)));
  return corrected
    .flatMap((article) => (article ? correctionsOf(article) : []))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, most);
}

function correctionsOf(article: Article): StoryCorrection[] {
  const keys = correctionKeys(article.corrections.map(({ at }) => at));
  return article.corrections.map((correction, index) => ({ ...correction, article, key: keys[index] ?? "" }));
}

import type { ArticleEntry, Category } from "./model";

export type FrontPage = {
  lead: ArticleEntry | undefined;
  /** At most four, from different sections if possible. */
  secondTier: ArticleEntry[];
  /** One for each section that has more stories, in the order of the section bar. */
  strips: { category: Category; articles: ArticleEntry[] }[];
};

const secondTierSize = 4;
const stripSize = 5;

/**
 * Lays out the front page from published articles, newest first. The lead is the newest story with a picture
 * that is not an opinion, if there is one. No story appears twice.
 */
export function layOutFront(articles: readonly ArticleEntry[], categories: Category[]): FrontPage {
  const news = articles.filter((article) => article.label !== "opinion");
  const lead = news.find((article) => article.image) ?? news[0] ?? articles[0];
  const rest = articles.filter((article) => article !== lead);
  const secondTier = spreadOverSections(rest, lead?.category.slug);
  const shown = new Set([lead, ...secondTier]);
  const strips = categories.flatMap((category) => {
    const left = rest.filter((article) => article.category.slug === category.slug && !shown.has(article));
    return left.length > 0 ? [{ category, articles: pictureFirst(left.slice(0, stripSize)) }] : [];
  });
  return { lead, secondTier, strips };
}

/** The newest story of each section, then the newest of the rest to fill up. */
function spreadOverSections(articles: readonly ArticleEntry[], leadSection?: string): ArticleEntry[] {
  const newestIn = new Map<string | undefined, ArticleEntry>();
  for (const article of articles)
    if (!newestIn.has(article.category.slug)) newestIn.set(article.category.slug, article);
  newestIn.delete(leadSection);
  const spread = [...new Set([...newestIn.values(), ...articles])].slice(0, secondTierSize);
  return spread.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
}

/** Moves the first story with a picture to the front; the others keep their order. */
function pictureFirst(articles: ArticleEntry[]): ArticleEntry[] {
  const opener = articles.find((article) => article.image);
  return opener ? [opener, ...articles.filter((article) => article !== opener)] : articles;
}

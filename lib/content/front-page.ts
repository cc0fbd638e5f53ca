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
 * that is not an opinion, unless there is nothing else. No story appears twice.
 */
export function layOutFront(articles: readonly ArticleEntry[], categories: Category[]): FrontPage {
  const news = articles.filter((article) => article.label !== "opinion");
  const lead = news.find((article) => article.image) ?? news[0] ?? articles[0];
  const rest = articles.filter((article) => article !== lead);
  const secondTier = spreadOverSections(rest, secondTierSize, lead?.category.slug);
  const shown = new Set([lead, ...secondTier]);
  const strips = categories
    .map((category) => ({
      category,
      articles: pictureFirst(
        rest
          .filter((article) => article.category.slug === category.slug && !shown.has(article))
          .slice(0, stripSize),
      ),
    }))
    .filter((strip) => strip.articles.length > 0);
  return { lead, secondTier, strips };
}

/** The newest story of each section, then the newest of the rest to fill up. */
function spreadOverSections(
  articles: readonly ArticleEntry[],
  size: number,
  leadSection?: string,
): ArticleEntry[] {
  const seen = new Set([leadSection]);
  const spread: ArticleEntry[] = [];
  for (const article of articles) {
    if (spread.length === size) break;
    if (seen.has(article.category.slug)) continue;
    seen.add(article.category.slug);
    spread.push(article);
  }
  const filled = [...spread, ...articles.filter((article) => !spread.includes(article))].slice(0, size);
  return filled.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
}

/** Moves the first story with a picture to the front; the others keep their order. */
function pictureFirst(articles: ArticleEntry[]): ArticleEntry[] {
  const opener = articles.find((article) => article.image);
  return opener ? [opener, ...articles.filter((article) => article !== opener)] : articles;
}

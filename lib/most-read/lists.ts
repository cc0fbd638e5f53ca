import { articlesIn, published } from "@/lib/content/articles";
import type { ArticleEntry, Category } from "@/lib/content/model";
import { mostRead } from "./most-read";
import { type Ranked, type Ranking, rank, type Window } from "./ranking";

/** A Most Read list as readers see it, of the whole site or of one section. */
export type MostReadList = {
  ranking: Ranking<ArticleEntry>;
  /** When the counts were last read; undefined while they never were. */
  updatedAt: Date | undefined;
  category: Category | undefined;
};

/** The length of the list beside an article. */
const railSize = 14;

/** The list for the rail, of a section if one is given. Never rejects. */
export async function mostReadList(now: Date, category?: Category): Promise<MostReadList> {
  const articles = category ? articlesIn(category.slug, now) : published(now);
  const counted = mostRead();
  const ranking = counted
    ? await counted.ranking(articles, railSize, now)
    : rank(new Map(), articles, now, railSize);
  return { ranking, updatedAt: counted?.updatedAt, category };
}

/** The section's list, or the whole site's while the section has no ranking. */
export async function mostReadNear(category: Category, now: Date): Promise<MostReadList> {
  const own = await mostReadList(now, category);
  return own.ranking.window ? own : mostReadList(now);
}

/** The most read of exactly this window, however few. Never rejects. */
export async function mostReadWithin(
  window: Window,
  now: Date,
  category?: Category,
): Promise<{ ranked: Ranked<ArticleEntry>[]; updatedAt: Date | undefined }> {
  const articles = category ? articlesIn(category.slug, now) : published(now);
  const counted = mostRead();
  const ranked = counted ? await counted.rankingWithin(window, articles, 2 * railSize, now) : [];
  return { ranked, updatedAt: counted?.updatedAt };
}

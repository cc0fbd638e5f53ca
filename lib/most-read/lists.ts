import { articlesIn, published } from "@/lib/content/articles";
import type { Category } from "@/lib/content/model";
import { mostRead } from "./most-read";
import { railSize, rank, type Window } from "./ranking";

/** A Most Read list as readers see it, of the whole site or of one section. */
export type MostReadList = Awaited<ReturnType<typeof mostReadList>>;

const articlesOf = (category: Category | undefined, now: Date) =>
  category ? articlesIn(category.slug, now) : published(now);

/** The list for the rail, of a section if one is given. Never rejects. */
export async function mostReadList(now: Date, category?: Category) {
  const articles = articlesOf(category, now);
  const counted = mostRead();
  const ranking = (await counted?.ranking(articles, now)) ?? rank(new Map(), articles, now, railSize);
  return { ranking, updatedAt: counted?.updatedAt, category };
}

/** The section's list, or the whole site's while the section has no ranking. */
export async function mostReadNear(category: Category, now: Date): Promise<MostReadList> {
  const own = await mostReadList(now, category);
  return own.ranking.window ? own : mostReadList(now);
}

/** The most read of exactly this window, however few. Never rejects. */
export async function mostReadWithin(window: Window, now: Date, category?: Category) {
  const counted = mostRead();
  const ranked = (await counted?.rankingWithin(window, articlesOf(category, now), now)) ?? [];
  return { ranked, updatedAt: counted?.updatedAt };
}

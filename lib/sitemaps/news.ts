import type { ArticleEntry } from "@/lib/content/model";
import { hours } from "@/lib/time";

// Google News reads stories of the last two days, at most 1,000 of them.
const newsWindow = hours(48);
const maxNews = 1000;

/**
 * The articles for the news sitemap at `now`, without those that somebody paid for, from published articles,
 * newest first.
 */
export function newsAmong(published: readonly ArticleEntry[], now: Date): ArticleEntry[] {
  const since = now.getTime() - newsWindow;
  return published
    .filter(({ publishedAt, partner }) => publishedAt.getTime() >= since && partner?.kind !== "paid")
    .slice(0, maxNews);
}

/** When a story was last added to the news sitemap or left it; undefined if there never was one. */
export function newsChangedAt(published: readonly ArticleEntry[], now: Date): Date | undefined {
  const news = newsAmong(published, now);
  const addedAt = news[0]?.publishedAt.getTime();
  const left = published[news.length];
  const leftAt = left && left.publishedAt.getTime() + newsWindow;
  const times = [addedAt, leftAt].filter((time) => time !== undefined && time <= now.getTime());
  return times.length > 0 ? new Date(Math.max(...times.map(Number))) : undefined;
}

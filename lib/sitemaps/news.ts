import type { ArticleEntry } from "@/lib/content/model";
import { hours } from "@/lib/time";

/** News search reads stories of the last two days, and no more than a thousand of them. */
const newsWindow = hours(48);
const mostNews = 1000;

/** Of published articles, newest first, those that are news at `now`. */
export function newsAmong(published: readonly ArticleEntry[], now: Date): ArticleEntry[] {
  const since = now.getTime() - newsWindow;
  return published.filter(({ publishedAt }) => publishedAt.getTime() >= since).slice(0, mostNews);
}

/** When a story last came among them, or left; undefined where none ever did. */
export function newsChangedAt(published: readonly ArticleEntry[], now: Date): Date | undefined {
  const news = newsAmong(published, now);
  const cameAt = news[0]?.publishedAt.getTime();
  const left = published[news.length];
  const leftAt = left && left.publishedAt.getTime() + newsWindow;
  const times = [cameAt, leftAt].filter((time) => time !== undefined && time <= now.getTime());
  return times.length > 0 ? new Date(Math.max(...times.map(Number))) : undefined;
}

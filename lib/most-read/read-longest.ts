import { articlesRead, fewestReaders, type Rankable } from "./ranking";
import { hourOf, type ReaderCounts } from "./reader-counts";
import { readingTimeIn } from "./readership";
import type { Window } from "./windows";

export type ReadLongest<Article> = {
  article: Article;
  window: Window;
  /** The mean time of a reader, in seconds. */
  seconds: number;
  /** How many readers sent their time. */
  timed: number;
};

/**
 * The articles that were read for the longest time in a window, by the mean of their readers, and none with
 * fewer timed readers than `fewestReaders`. Ties go to more readers, then by slug.
 */
export function readLongest<Article extends Rankable>(
  window: Window,
  counts: ReaderCounts,
  articles: readonly Article[],
  now: Date,
  size: number,
): ReadLongest<Article>[] {
  return articlesRead(counts, articles)
    .flatMap(({ article, readerships }): ReadLongest<Article>[] => {
      const { timed, seconds } = readingTimeIn(window, hourOf(now), readerships);
      return timed < fewestReaders ? [] : [{ article, window, timed, seconds: seconds / timed }];
    })
    .sort((a, b) => b.seconds - a.seconds || b.timed - a.timed || (a.article.slug < b.article.slug ? -1 : 1))
    .slice(0, size);
}

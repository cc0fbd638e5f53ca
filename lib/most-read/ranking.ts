import { hourOf, type ReaderCounts, since } from "./reader-counts";
import { readersIn, type WindowReaders } from "./readership";
import { isSameWindow, type Window, windows } from "./windows";

/** The length of the list beside an article. */
export const railSize = 14;

/**
 * An article has a place from so many readers on. A smaller number says what a few people read, and it would
 * show the sender of a link that it was opened, so no smaller count is public.
 */
export const fewestReaders = 10;

/** What a wider window adds to the list of now grows slowly: half of its limit at this score. */
const halfOfFill = 50;

/** What a ranking needs of an article. `redirects` are the slugs that it had before, among others. */
export type Rankable = { slug: string; publishedAt: Date; redirects?: readonly string[] };

export type Ranked<Article> = WindowReaders & {
  article: Article;
  /** The window of these readers. */
  window: Window;
  /** What decides the place. */
  weight: number;
  /** Whether its part of these articles' readers grew by half in the last quarter of the window. */
  isRising: boolean;
};

/** The most read articles, best first, and the newest of the others where too few were read. */
export type Ranking<Article> = { ranked: Ranked<Article>[]; latest: Article[] };

/**
 * Ranks articles, given newest first, by their readers now. Readers of the last 24 hours decide. Those of the
 * last 7 and 30 days add to them at most as much as ten readers of this hour each, which fills the list where
 * few were read today. An article's place depends on its own weight alone, and a reader adds at most
 * `mostPerReader` to it: one more reader moves no other article by more than a place. Ignores counts of
 * unknown slugs. Ties go to the newer article, then by slug. Never throws.
 */
export function rank<Article extends Rankable>(
  counts: ReaderCounts,
  articles: readonly Article[],
  now: Date,
  size: number,
): Ranking<Article> {
  const [ofToday, ...widerWindows] = windows;
  const sumOfDay = readersIn(ofToday, hourOf(now));
  const wider = widerWindows.map((window) => ({ window, sum: readersIn(window, hourOf(now)) }));
  const ofDay = articlesRead(counts, articles).map((one) => ({ ...one, day: sumOfDay(one.readerships) }));
  // On a busy day few articles can have a place. Only for them are the other windows worth adding up.
  const least = leastScore(ofDay, size);
  const all = ofDay.flatMap(({ article, readerships, day }): Ranked<Article>[] => {
    if (day.score + wider.length * fewestReaders < least) return [];
    const others = wider.map(({ window, sum }) => ({ window, ...sum(readerships) }));
    const shown = [{ window: ofToday, ...day }, ...others].find(({ readers }) => readers >= fewestReaders);
    if (!shown) return [];
    const weight = others.reduce((sum, { score }) => sum + fill(score), day.score);
    return [{ article, ...shown, weight, isRising: false }];
  });
  const ranked = inOrder(all).slice(0, size);
  const listed = new Set(ranked.map(({ article }) => article));
  const latest = articles.filter((article) => !listed.has(article)).slice(0, size - ranked.length);
  return { ranked, latest };
}

/** A score of the day that surely has a place; none where fewer than `size` articles have one. */
function leastScore(ofDay: readonly { day: WindowReaders }[], size: number): number {
  const scores = ofDay.flatMap(({ day }) => (day.readers >= fewestReaders ? day.score : []));
  return scores.sort((a, b) => b - a)[size - 1] ?? Number.NEGATIVE_INFINITY;
}

/** What the readers of a wider window add: less than `fewestReaders`, however many they are. */
const fill = (score: number) => (fewestReaders * score) / (score + halfOfFill);

/** The most that a reader adds to the weight of an article in the list of now. */
export const mostPerReader = 1 + ((windows.length - 1) * fewestReaders) / halfOfFill;

/**
 * The most read of one window, best first, and none with fewer readers than `fewestReaders`. Where they are
 * fewer than `fillTo`, the most read of the next wider windows follow.
 */
export function rankWithin<Article extends Rankable>(
  window: Window,
  counts: ReaderCounts,
  articles: readonly Article[],
  now: Date,
  size: number,
  fillTo = railSize,
): Ranked<Article>[] {
  const read = articlesRead(counts, articles);
  const ranked: Ranked<Article>[] = [];
  for (const wider of windows.filter(({ hours }) => hours >= window.hours)) {
    const most = isSameWindow(wider, window) ? size : Math.min(size, fillTo);
    if (ranked.length >= most) break;
    const sum = readersIn(wider, hourOf(now));
    const listed = new Set(ranked.map(({ article }) => article));
    const more = read.flatMap(({ article, readerships }): Ranked<Article>[] => {
      if (listed.has(article)) return [];
      const readers = sum(readerships);
      if (readers.readers < fewestReaders) return [];
      return [{ article, window: wider, ...readers, weight: readers.score, isRising: false }];
    });
    ranked.push(...inOrder(more).slice(0, most - ranked.length));
  }
  return ranked;
}

/** Sorts, and marks what is rising compared with the others of its window. */
function inOrder<Article extends Rankable>(ranked: Ranked<Article>[]): Ranked<Article>[] {
  const sums = new Map<Window, { recent: number; before: number }>();
  for (const { window, recent, before } of ranked) {
    const sum = sums.get(window) ?? { recent: 0, before: 0 };
    sums.set(window, { recent: sum.recent + recent, before: sum.before + before });
  }
  return ranked
    .map((one) => {
      const all = sums.get(one.window) ?? one;
      const hasGrown = one.recent * all.before > 1.5 * one.before * all.recent;
      return { ...one, isRising: one.recent >= fewestReaders && hasGrown };
    })
    .sort((a, b) => b.weight - a.weight || newerFirst(a.article, b.article));
}

/** Few articles of a large archive are read in a month. The others are skipped once, not in every window. */
export function articlesRead<Article extends Rankable>(counts: ReaderCounts, articles: readonly Article[]) {
  if (counts.size === 0) return [];
  return articles.flatMap((article) => {
    const own = counts.get(article.slug);
    const readerships = (article.redirects ?? []).flatMap((slug) => counts.get(slug) ?? []);
    // An earlier reader read another story, which had this slug before.
    if (own) readerships.unshift(since(hourOf(article.publishedAt), own));
    return readerships.length > 0 ? [{ article, readerships }] : [];
  });
}

function newerFirst(a: Rankable, b: Rankable): number {
  return (
    b.publishedAt.getTime() - a.publishedAt.getTime() || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
  );
}

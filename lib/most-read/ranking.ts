import type { MostReadWindow } from "@/lib/urls";
import { hourOf, type ReaderCounts, type Readership } from "./reader-counts";

/** How far back a ranking looks, narrowest first. */
export const windows = [
  { name: "day", hours: 24, label: "last 24 hours" },
  { name: "week", hours: 7 * 24, label: "last 7 days" },
  { name: "month", hours: 30 * 24, label: "last 30 days" },
] as const satisfies { name: MostReadWindow; hours: number; label: string }[];

export type Window = (typeof windows)[number];

/** The length of the list beside an article. */
export const railSize = 14;

/**
 * The weight of a reader halves after a quarter of the window: six hours in the list of a day. So what is
 * read now ranks above what was read this morning, and the list of a week differs from today's.
 */
export const halfLife = ({ hours }: Window): number => hours / 4;

/** The weight of a reader who clicked on the list: at full weight the list would reinforce itself. */
export const railWeight = 0.25;

/**
 * Readers of future hours, which exist after a clock was set back by a day, count as readers of the present
 * hour. Readers further ahead were counted by a wrong clock, and do not count.
 */
export const hoursAhead = 24;

/** A shorter list says too little: it would show what a few readers liked. */
const shortestRanking = 5;

/** What a ranking needs of an article. */
export type Rankable = { slug: string; publishedAt: Date };

export type Ranked<Article> = {
  article: Article;
  /** Readers of the window, weighted by age and origin. More than 0. */
  score: number;
  /** Readers of the window. */
  readers: number;
  /** Those of them who clicked on the list. */
  fromRail: number;
};

/** The most read articles, best first; or no window and the newest articles, where too few were read. */
export type Ranking<Article> =
  | { window: Window; ranked: Ranked<Article>[] }
  | { window: undefined; latest: Article[] };

/**
 * Ranks articles, given newest first, by their readers. The window widens from a day to a month until `size`
 * articles, or all of them, are ranked; when a month ranks too few, the newest are listed instead. Ignores
 * counts of unknown slugs. Ties go to the newer article, then by slug. Never throws.
 */
export function rank<Article extends Rankable>(
  counts: ReaderCounts,
  articles: readonly Article[],
  now: Date,
  size: number,
): Ranking<Article> {
  const full = Math.min(size, articles.length);
  const enough = Math.min(shortestRanking, full);
  // Few articles of a large archive are read in a month. Skip the others once, not in every window.
  const read = counts.size === 0 ? [] : articles.filter(({ slug }) => counts.has(slug));
  for (const window of windows) {
    const ranked = rankWithin(window, counts, read, now, size);
    const isWidest = window === windows.at(-1);
    if (ranked.length > 0 && ranked.length >= (isWidest ? enough : full)) return { window, ranked };
  }
  return { window: undefined, latest: articles.slice(0, size) };
}

/** The most read of one window, best first; fewer than `size` where fewer were read. */
export function rankWithin<Article extends Rankable>(
  window: Window,
  counts: ReaderCounts,
  articles: readonly Article[],
  now: Date,
  size: number,
): Ranked<Article>[] {
  // The weight of a reader by age in hours.
  const weights = Float64Array.from({ length: window.hours }, (_, age) => 2 ** (-age / halfLife(window)));
  const hourNow = hourOf(now);
  const ranked: Ranked<Article>[] = [];
  for (const article of articles) {
    const readership = counts.get(article.slug);
    const total = readership && within(readership, weights, hourNow);
    if (total && total.score > 0) ranked.push({ article, ...total });
  }
  return ranked.sort((a, b) => b.score - a.score || newerFirst(a.article, b.article)).slice(0, size);
}

function within({ hours, readers, fromRail }: Readership, weights: Float64Array, hourNow: number) {
  // Local numbers, not fields of an object: this runs for millions of hours.
  let score = 0;
  let all = 0;
  let byRail = 0;
  // From the latest hour back: most stored hours are older than most windows.
  for (let i = hours.length - 1; i >= 0; i--) {
    const age = hourNow - (hours[i] ?? 0);
    if (age < -hoursAhead) continue;
    const weight = weights[age > 0 ? age : 0];
    if (weight === undefined) break;
    const came = readers[i] ?? 0;
    const cameByRail = fromRail[i] ?? 0;
    all += came;
    byRail += cameByRail;
    score += weight * (came - (1 - railWeight) * cameByRail);
  }
  return { score, readers: all, fromRail: byRail };
}

function newerFirst(a: Rankable, b: Rankable): number {
  return (
    b.publishedAt.getTime() - a.publishedAt.getTime() || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0)
  );
}

import type { MostReadWindow } from "@/lib/urls";
import { hourOf, type ReaderCounts, type Readership } from "./reader-counts";

/** How far back a ranking looks, narrowest first. */
export const windows = [
  { name: "day", hours: 24, told: "last 24 hours" },
  { name: "week", hours: 7 * 24, told: "last 7 days" },
  { name: "month", hours: 30 * 24, told: "last 30 days" },
] as const satisfies { name: MostReadWindow; hours: number; [more: string]: unknown }[];

export type Window = (typeof windows)[number];
export type WindowName = Window["name"];

/**
 * A reader counts half as much after a quarter of the window: six hours in a day's list. So what is being read now
 * stands above what was read this morning, and a week's list is not merely today's.
 */
export const halfLife = ({ hours }: Window): number => hours / 4;

/**
 * What a reader who came by the list counts, beside one who came by any other way. Whatever stands in a list is read
 * because it stands there; counted in full, the list would feed itself.
 */
export const railWeight = 0.25;

/**
 * Readers of hours that lie ahead, as after a clock was set back by a day, count as of the present one. What lies
 * further ahead was counted by a clock that was wrong, and counts for nothing.
 */
export const hoursAhead = 24;

/** A list shorter than this says little: it would be the taste of a handful. */
const shortestRanking = 5;

/** What a ranking needs to know of an article. */
export type Rankable = { slug: string; publishedAt: Date };

export type Ranked<Article> = {
  article: Article;
  /** Readers of the window, each weighted by age and by the way they came. More than 0. */
  score: number;
  /** Readers of the window, each counted once. */
  readers: number;
  /** Those of them who came by a click on the list. */
  fromRail: number;
};

/** The most read articles, best first; or, where too few were read, no window and the newest. */
export type Ranking<Article> =
  | { window: Window; ranked: Ranked<Article>[] }
  | { window: undefined; latest: Article[] };

/**
 * Ranks articles, which are given newest first, by their readers. The window widens from a day to a month until it fills the list (with `size`
 * articles, or with all there are); a month that still holds too few makes a list of the newest instead. Counts of
 * unknown slugs are left out. Ties go to the newer article, then by slug, so that the order never wavers. Never throws.
 */
export function rank<Article extends Rankable>(
  counts: ReaderCounts,
  articles: readonly Article[],
  now: Date,
  size: number,
): Ranking<Article> {
  const full = Math.min(size, articles.length);
  const enough = Math.min(shortestRanking, full);
  // Of a large archive few are read in a month: the others are passed over once, not in every window.
  const read = counts.size === 0 ? [] : articles.filter(({ slug }) => counts.has(slug));
  for (const window of windows) {
    const ranked = rankWithin(window, counts, read, now, size);
    const isWidest = window === windows.at(-1);
    if (ranked.length > 0 && ranked.length >= (isWidest ? enough : full)) return { window, ranked };
  }
  return { window: undefined, latest: articles.slice(0, size) };
}

/** The most read of one window, best first; shorter than `size` where fewer were read. */
export function rankWithin<Article extends Rankable>(
  window: Window,
  counts: ReaderCounts,
  articles: readonly Article[],
  now: Date,
  size: number,
): Ranked<Article>[] {
  const weights = weightsOf(window);
  const hourNow = hourOf(now);
  const ranked: Ranked<Article>[] = [];
  for (const article of articles) {
    const readership = counts.get(article.slug);
    const total = readership && within(readership, weights, hourNow);
    if (total && total.score > 0) ranked.push({ article, ...total });
  }
  return ranked.sort((a, b) => b.score - a.score || newerFirst(a.article, b.article)).slice(0, size);
}

/** The weight of a reader by the age of their hour. */
function weightsOf(window: Window): Float64Array {
  return Float64Array.from({ length: window.hours }, (_, age) => 2 ** (-age / halfLife(window)));
}

function within({ hours, readers, fromRail }: Readership, weights: Float64Array, hourNow: number) {
  // Numbers of their own, not fields of an object: this runs for millions of hours.
  let score = 0;
  let all = 0;
  let byRail = 0;
  // From the latest hour back, for most of what is kept is older than most windows.
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

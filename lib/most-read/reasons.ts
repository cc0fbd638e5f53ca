import type { ArticleEntry } from "@/lib/content/model";
import { halfLife, type Ranked, railWeight, type Window } from "./ranking";

/** Why an article has its rank, in a sentence for editors and the public. */
export function reason(
  { readers, fromRail }: Pick<Ranked<unknown>, "readers" | "fromRail">,
  window: Window,
): string {
  const many = `${readers} ${readers === 1 ? "reader" : "readers"} in the ${window.label}`;
  const byList = fromRail > 0 ? `, ${fromRail} of them through this list, who count ${railWeight} each` : "";
  return `${many}${byList}; a reader counts half after ${halfLife(window)} hours.`;
}

/** A ranked article as JSON, for open data and `npm run most-read -- --json`. */
export const rankedAsData =
  (window: Window) =>
  ({ article, score, readers, fromRail }: Ranked<ArticleEntry>, index: number) => ({
    rank: index + 1,
    slug: article.slug,
    headline: article.headline,
    category: article.category.slug,
    publishedAt: article.publishedAt,
    score: Number(score.toPrecision(6)),
    readers,
    fromList: fromRail,
    reason: reason({ readers, fromRail }, window),
  });

import type { ArticleEntry } from "@/lib/content/model";
import { halfLife, type Ranked, railWeight, type Window } from "./ranking";

/** Why an article stands where it stands, in a sentence for the desk and for whoever checks us. */
export function reason(
  { readers, fromRail }: Pick<Ranked<unknown>, "readers" | "fromRail">,
  window: Window,
): string {
  const many = `${readers} ${readers === 1 ? "reader" : "readers"} in the ${window.told}`;
  const byList = fromRail > 0 ? `, ${fromRail} of them through this list, who count ${railWeight} each` : "";
  return `${many}${byList}; a reader counts half after ${halfLife(window)} hours.`;
}

/** A place of a list for programs, the public's and the desk's. */
export const toldAsData =
  (window: Window) =>
  ({ article, score, readers, fromRail }: Ranked<ArticleEntry>, place: number) => ({
    rank: place + 1,
    slug: article.slug,
    headline: article.headline,
    category: article.category.slug,
    publishedAt: article.publishedAt,
    score: Number(score.toPrecision(6)),
    readers,
    fromList: fromRail,
    reason: reason({ readers, fromRail }, window),
  });

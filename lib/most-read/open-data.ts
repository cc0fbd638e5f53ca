import type { ArticleEntry } from "@/lib/content/model";
import { site } from "@/lib/content/site";
import { pageCaching } from "@/lib/http/caching";
import { openHeaders } from "@/lib/http/public-text";
import { absolute, articlePath, mostReadMethodPath, mostReadPath } from "@/lib/urls";
import { mostReadWithin } from "./lists";
import { mostRead } from "./most-read";
import { halfLife, type Ranked, railWeight, type Window, windows } from "./ranking";

/**
 * Most Read as open data: every window with its scores and reasons. Other sites may read it. Scores are
 * weighted readers; `readers` are counted once per article and day; times are ISO 8601 in UTC.
 */
export async function mostReadResponse(now: Date): Promise<Response> {
  const { address, name } = site();
  const lists = await Promise.all(
    windows.map(async (window) => ({
      window: window.name,
      hours: window.hours,
      url: absolute(address, mostReadPath(undefined, window.name)),
      articles: (await mostReadWithin(window, now)).ranked
        .map(rankedAsData(window))
        .map((article) => ({ ...article, url: absolute(address, articlePath(article.slug)) })),
    })),
  );
  const data = {
    paper: name,
    method: absolute(address, mostReadMethodPath),
    updatedAt: mostRead()?.updatedAt ?? null,
    windows: lists,
  };
  return new Response(JSON.stringify(data, null, 1), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": pageCaching,
      ...openHeaders,
      "cross-origin-resource-policy": "cross-origin",
    },
  });
}

/** Why an article has its rank, in a sentence for editors and the public. */
export function reason({ readers, fromRail }: Omit<Ranked<unknown>, "article">, window: Window): string {
  const many = `${readers} ${readers === 1 ? "reader" : "readers"} in the ${window.label}`;
  const byList = fromRail > 0 ? `, ${fromRail} of them through this list, who count ${railWeight} each` : "";
  return `${many}${byList}; a reader counts half after ${halfLife(window)} hours.`;
}

/** A ranked article as JSON, for open data and `npm run most-read -- --json`. */
export const rankedAsData =
  (window: Window) =>
  ({ article, ...counted }: Ranked<ArticleEntry>, index: number) => ({
    rank: index + 1,
    slug: article.slug,
    headline: article.headline,
    category: article.category.slug,
    publishedAt: article.publishedAt,
    score: Number(counted.score.toPrecision(6)),
    readers: counted.readers,
    fromList: counted.fromRail,
    reason: reason(counted, window),
  });

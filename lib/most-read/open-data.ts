import { site } from "@/lib/content/site";
import { pageCaching } from "@/lib/http/caching";
import { absolute, articlePath, mostReadMethodPath, mostReadPath } from "@/lib/urls";
import { mostReadWithin } from "./lists";
import { windows } from "./ranking";
import { rankedAsData } from "./reasons";

/**
 * Most Read as open data: every window with its scores and reasons. Other sites may read it. Scores are
 * weighted readers; `readers` are counted once per article and day; times are ISO 8601 in UTC.
 */
export async function mostReadResponse(now: Date): Promise<Response> {
  const { address, name } = site();
  const lists = await Promise.all(
    windows.map(async (window) => {
      const { ranked, updatedAt } = await mostReadWithin(window, now);
      return {
        updatedAt,
        list: {
          window: window.name,
          hours: window.hours,
          url: absolute(address, mostReadPath(undefined, window.name)),
          articles: ranked
            .map(rankedAsData(window))
            .map((article) => ({ ...article, url: absolute(address, articlePath(article.slug)) })),
        },
      };
    }),
  );
  const data = {
    paper: name,
    method: absolute(address, mostReadMethodPath),
    updatedAt: lists[0]?.updatedAt ?? null,
    windows: lists.map(({ list }) => list),
  };
  return new Response(JSON.stringify(data, null, 1), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": pageCaching,
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    },
  });
}

import type { ArticleEntry } from "@/lib/content/model";
import { site } from "@/lib/content/site";
import { pageCaching } from "@/lib/http/caching";
import { openHeaders } from "@/lib/http/public-text";
import { absolute, articlePath, mostReadMethodPath, mostReadPath } from "@/lib/urls";
import { mostReadList, mostReadTopics, mostReadWithin } from "./lists";
import { mostRead } from "./most-read";
import { fewestReaders, type Ranked } from "./ranking";
import type { ReadLongest } from "./read-longest";
import { reason, reasonOfLongest, remarkOn } from "./reasons";
import { windows } from "./windows";

/**
 * Most Read as open data: the list of now and every window, with scores and reasons. Other sites may read it.
 * Scores are weighted readers; `readers` are counted once per article and day; times are ISO 8601 in UTC. No
 * count below `fewestReaders` is in it.
 */
export async function mostReadResponse(now: Date, language?: string): Promise<Response> {
  const { address, name, at } = site(language);
  const withUrl = <Data extends { slug: string }>(data: Data) => ({
    ...data,
    url: absolute(address, articlePath(data.slug)),
  });
  const rankedFor = (ranked: Ranked<ArticleEntry>[]) => ranked.map(asPublicData).map(withUrl);
  const longestFor = (longest: ReadLongest<ArticleEntry>[]) => longest.map(longestAsData).map(withUrl);
  const lists = [];
  for (const window of windows) {
    const { ranked, longest } = await mostReadWithin(window, now, undefined, language);
    const topics = await mostReadTopics(window, now, language);
    lists.push({
      window: window.name,
      hours: window.hours,
      url: absolute(address, at(mostReadPath(undefined, window.name))),
      articles: rankedFor(ranked),
      readLongest: longestFor(longest),
      topics: topics.map(({ topic, ...about }) => ({
        topic: topic.slug,
        name: topic.name,
        articles: rankedFor(about.ranked),
        readLongest: longestFor(about.longest),
      })),
    });
  }
  const data = {
    paper: name,
    method: absolute(address, at(mostReadMethodPath)),
    updatedAt: mostRead()?.updatedAt ?? null,
    fewestReaders,
    now: rankedFor((await mostReadList(now, undefined, language)).ranked),
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

/** A ranked article as JSON, for `npm run most-read -- --json`, with all that was counted. */
export function rankedAsData(one: Ranked<ArticleEntry>, index: number, all: readonly Ranked<ArticleEntry>[]) {
  return {
    ...placeOf(one, index, all),
    score: Number(one.weight.toPrecision(6)),
    readers: one.readers,
    fromList: one.fromRail,
  };
}

/** The same for the public. Exact scores would show each single reader. */
function asPublicData(one: Ranked<ArticleEntry>, index: number, all: readonly Ranked<ArticleEntry>[]) {
  return {
    ...placeOf(one, index, all),
    score: publicCount(Math.round(one.weight)),
    readers: publicCount(one.readers),
    fromList: publicCount(one.fromRail),
  };
}

/** A count, or null for one that is too small to be shown. */
const publicCount = (count: number) => (count < fewestReaders ? null : count);

function placeOf(one: Ranked<ArticleEntry>, index: number, all: readonly Ranked<ArticleEntry>[]) {
  const { article, window, isRising } = one;
  return {
    rank: index + 1,
    slug: article.slug,
    headline: article.headline,
    category: article.category.slug,
    publishedAt: article.publishedAt,
    window: window.name,
    isRising,
    reason: reason(site(article.language).say, one, remarkOn(one, all.slice(index + 1))),
  };
}

const longestAsData = (one: ReadLongest<ArticleEntry>, index: number) => ({
  rank: index + 1,
  slug: one.article.slug,
  headline: one.article.headline,
  seconds: Math.round(one.seconds),
  timedReaders: one.timed,
  reason: reasonOfLongest(site(one.article.language).say, one),
});

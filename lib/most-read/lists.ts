import { articlesIn, published } from "@/lib/content/articles";
import type { ArticleEntry, Category, Topic } from "@/lib/content/model";
import { mostRead } from "./most-read";
import { type Ranked, railSize, rank, rankWithin } from "./ranking";
import { type ReadLongest, readLongest } from "./read-longest";
import type { Window } from "./windows";

const mostTopics = 12;
const shortSize = 5;

/** What was read of one topic. */
export type TopicList = {
  topic: Topic;
  readers: number;
  ranked: Ranked<ArticleEntry>[];
  longest: ReadLongest<ArticleEntry>[];
};

/** The list of Most Read beside other pages: the most read, and what fills it where too few were read. */
export type MostReadList = {
  ranked: Ranked<ArticleEntry>[];
  /** The most read of the whole site, which fill the list of a section. */
  elsewhere: Ranked<ArticleEntry>[];
  /** The newest, which fill a list of the whole site. */
  latest: ArticleEntry[];
  updatedAt: Date | undefined;
  category: Category | undefined;
};

const articlesOf = (now: Date, category?: Category, language?: string) =>
  category ? articlesIn(category.slug, now, language) : published(now, language);

/**
 * The list for the rail, of a section if one is given, in the paper's own language or that of an edition.
 * Never rejects.
 */
export async function mostReadList(now: Date, category?: Category, language?: string): Promise<MostReadList> {
  const articles = articlesOf(now, category, language);
  const counted = mostRead();
  const ranking = (await counted?.ranking(articles, now)) ?? rank(new Map(), articles, now, railSize);
  return { ...ranking, elsewhere: [], updatedAt: counted?.updatedAt, category };
}

/** The section's most read, followed by the whole site's until the list is full. Never rejects. */
export async function mostReadNear(category: Category, now: Date, language?: string): Promise<MostReadList> {
  const own = await mostReadList(now, category, language);
  const all = await mostReadList(now, undefined, language);
  const listed = new Set(own.ranked.map(({ article }) => article));
  const elsewhere = all.ranked
    .filter(({ article }) => !listed.has(article))
    .slice(0, railSize - own.ranked.length);
  const filled = own.ranked.length + elsewhere.length;
  const latest = all.latest.filter((article) => !listed.has(article)).slice(0, railSize - filled);
  return { ...own, elsewhere, latest };
}

/** The most read and the longest read of this window, the first filled by the next ones. Never rejects. */
export async function mostReadWithin(window: Window, now: Date, category?: Category, language?: string) {
  const counted = mostRead();
  const counts = (await counted?.counts(now)) ?? new Map();
  const articles = articlesOf(now, category, language);
  return {
    ranked: rankWithin(window, counts, articles, now, 2 * railSize),
    longest: readLongest(window, counts, articles, now, shortSize),
    updatedAt: counted?.updatedAt,
  };
}

/** Topics with a ranking in a window, those with most readers first. Never rejects. */
export async function mostReadTopics(window: Window, now: Date, language?: string): Promise<TopicList[]> {
  const counts = (await mostRead()?.counts(now)) ?? new Map();
  const articles = published(now, language);
  // Ranked once: there may be hundreds of topics.
  const all = rankWithin(window, counts, articles, now, articles.length, 0);
  const longest = readLongest(window, counts, articles, now, articles.length);
  const lists = new Map<string, TopicList>();
  for (const one of all)
    for (const topic of one.article.topics) {
      const list: TopicList = lists.get(topic.slug) ?? { topic, readers: 0, ranked: [], longest: [] };
      lists.set(topic.slug, list);
      list.readers += one.readers;
      if (list.ranked.length < shortSize) list.ranked.push(one);
    }
  for (const one of longest)
    for (const { slug } of one.article.topics) {
      const list = lists.get(slug);
      if (list && list.longest.length < shortSize) list.longest.push(one);
    }
  return [...lists.values()]
    .sort((a, b) => b.readers - a.readers || (a.topic.slug < b.topic.slug ? -1 : 1))
    .slice(0, mostTopics);
}

import { isPreview } from "@/lib/env";
import { type Lists, listsOf } from "./lists";
import type { Article, ArticleEntry, Topic } from "./model";
import { articleBody, paper } from "./paper";
import { publicationState } from "./publication";
import { relatedTo } from "./related";

/** In preview, drafts and scheduled stories are in every list too, with updates and corrections that are to come. */
function lists(now: Date): Lists {
  return listsOf(paper(), now, isPreview);
}

/**
 * What is published at `now`, newest first: the only list that readers ever get. Every feed, page and card starts
 * from it.
 */
export function published(now: Date): readonly ArticleEntry[] {
  return lists(now).articles;
}

/** The published entry of this slug; quick enough to be asked for thousands of times a second. */
export function publishedEntry(slug: string, now: Date): ArticleEntry | undefined {
  return lists(now).withSlug(slug);
}

/** Whether readers may see an article of this slug: not in preview either, unless it is out. */
export function isPublished(slug: string, now: Date): boolean {
  const entry = publishedEntry(slug, now);
  return entry !== undefined && publicationState(entry, now) === "published";
}

export function articlesIn(category: string, now: Date): readonly ArticleEntry[] {
  return lists(now).inCategory(category);
}

export function articlesAbout(topic: string, now: Date): readonly ArticleEntry[] {
  return lists(now).aboutTopic(topic);
}

export function articlesBy(author: string, now: Date): readonly ArticleEntry[] {
  return lists(now).byAuthor(author);
}

/** Every topic of a published article, by name. */
export function topics(now: Date): readonly Topic[] {
  return lists(now).topics;
}

export function topic(slug: string, now: Date): Topic | undefined {
  return articlesAbout(slug, now)[0]?.topics.find((candidate) => candidate.slug === slug);
}

/** A published article whole, as of `now`; undefined when there is none of that slug, or not yet. */
export async function article(slug: string, now: Date): Promise<Article | undefined> {
  const entry = publishedEntry(slug, now);
  if (!entry) return undefined;
  const { corrections, ...body } = await articleBody(slug);
  return { ...entry, ...body, corrections: corrections.filter(({ at }) => isPreview || at <= now) };
}

/** The published article that had this slug before. */
export function movedTo(slug: string, now: Date): ArticleEntry | undefined {
  return lists(now).withOldSlug(slug);
}

/** The published articles, a few hundred at most, of which one may be meant by a slug that is not there. */
export function articlesLike(slug: string, now: Date): readonly ArticleEntry[] {
  return lists(now).likeSlug(slug, 400);
}

/** Whether readers could once read a story of this slug, which was then taken down. */
export function isWithdrawn(slug: string): boolean {
  return paper().withdrawn.has(slug);
}

/** The stories to read after one: see `relatedTo`. */
export function related(to: ArticleEntry, now: Date): ArticleEntry[] {
  return relatedTo(to, lists(now));
}

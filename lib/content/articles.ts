import { isPreview } from "@/lib/env";
import type { Article, ArticleEntry, Topic } from "./model";
import { articleBody, paper } from "./paper";
import { publicationState } from "./publication";
import { relatedTo } from "./related";
import type { Paper } from "./stored";

/**
 * What is published at `now`, newest first: the only list that readers ever get. Every feed, page and card starts
 * from it. In preview, drafts and scheduled stories are in it too.
 */
export function published(now: Date): ArticleEntry[] {
  const { articles } = paper();
  return isPreview ? articles : articles.filter((entry) => publicationState(entry, now) === "published");
}

// A paper is never changed once read, so what is looked up in it may be kept beside it.
const bySlug = new WeakMap<Paper, Map<string, ArticleEntry>>();

/** Whether readers may see an article of this slug; quick enough to be asked thousands of times a second. */
export function isPublished(slug: string, now: Date): boolean {
  const current = paper();
  const entries = bySlug.get(current) ?? new Map(current.articles.map((entry) => [entry.slug, entry]));
  bySlug.set(current, entries);
  const entry = entries.get(slug);
  return entry !== undefined && publicationState(entry, now) === "published";
}

export function articlesIn(category: string, now: Date): ArticleEntry[] {
  return published(now).filter((entry) => entry.category.slug === category);
}

export function articlesAbout(topic: string, now: Date): ArticleEntry[] {
  return published(now).filter((entry) => entry.topics.some(({ slug }) => slug === topic));
}

export function articlesBy(author: string, now: Date): ArticleEntry[] {
  return published(now).filter((entry) => entry.authors.some(({ slug }) => slug === author));
}

/** Every topic of a published article, by name. */
export function topics(now: Date): Topic[] {
  const bySlug = new Map<string, Topic>();
  for (const entry of published(now)) for (const topic of entry.topics) bySlug.set(topic.slug, topic);
  return [...bySlug.values()].sort((a, b) => a.name.localeCompare(b.name));
}

export function topic(slug: string, now: Date): Topic | undefined {
  return topics(now).find((candidate) => candidate.slug === slug);
}

/** A published article whole; undefined when there is none of that slug, or not yet. */
export async function article(slug: string, now: Date): Promise<Article | undefined> {
  const entry = published(now).find((candidate) => candidate.slug === slug);
  return entry && { ...entry, ...(await articleBody(slug)) };
}

/** The published article that had this slug before. */
export function movedTo(slug: string, now: Date): ArticleEntry | undefined {
  return published(now).find((entry) => entry.redirects.includes(slug));
}

export function related(to: ArticleEntry, now: Date): ArticleEntry[] {
  return relatedTo(to, published(now));
}

import { publishedInAll } from "@/lib/content/articles";
import { authors } from "@/lib/content/authors";
import type { ArticleEntry } from "@/lib/content/model";
import { contentPages } from "@/lib/content/pages";
import { paper } from "@/lib/content/paper";
import { changedAt } from "@/lib/content/publication";
import { storedId } from "@/lib/content/stored";
import { editionPath, feedFolder, listPath } from "@/lib/urls";
import type { Announceable } from "./detect-changes";

/** Changes of pages about the paper and of authors are not dated. */
const undated = new Date(0);

/** Every page whose changes are announced: stories, pages about the paper, authors. */
export function announceablePages(now: Date): Announceable[] {
  const stories = publishedInAll(now).map((article) => ({
    slug: article.slug,
    changedAt: changedAt(article, now),
    hash: hashOf(article),
    feeds: feedsWith(article),
  }));
  const others = [
    ...contentPages().map((page) => ({ path: page.slug, content: page })),
    ...authors().map((author) => ({ path: listPath("author", author.slug).slice(1), content: author })),
  ].map(({ path, content }) => ({
    slug: path,
    changedAt: undated,
    hash: storedId(JSON.stringify(content)),
    feeds: [],
  }));
  return [...stories, ...others];
}

/** The folders of the feeds that list a story, or its corrections. */
function feedsWith({ category, topics, series, authors, isCorrected, language }: ArticleEntry): string[] {
  const folders = [
    feedFolder(),
    feedFolder({ kind: "category", slug: category.slug }),
    ...topics.map(({ slug }) => feedFolder({ kind: "topic", slug })),
    ...(series ? [feedFolder({ kind: "series", slug: series.slug })] : []),
    ...authors.map(({ slug }) => feedFolder({ kind: "author", slug })),
    ...(isCorrected ? [feedFolder("corrections")] : []),
  ];
  return folders.map((folder) => (language === undefined ? folder : editionPath(language) + folder));
}

// An entry stays the same object until its month changes. Hashing ten thousand at each round would be slow.
const hashes = new WeakMap<ArticleEntry, string>();

function hashOf(article: ArticleEntry): string {
  const known = hashes.get(article);
  if (known !== undefined) return known;
  const { category, authors, ...own } = article;
  const named = { category: category.slug, authors: authors.map(({ slug }) => slug) };
  const hash = storedId(JSON.stringify([own, named, paper().text(article.slug)]));
  hashes.set(article, hash);
  return hash;
}

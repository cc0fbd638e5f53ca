import type { ArticleEntry } from "./model";

/**
 * The `count` articles of `others` that share most topics with `article`, the newer first among equals. Where
 * topics do not suffice, the newest of the same section follow.
 */
export function relatedTo(article: ArticleEntry, others: readonly ArticleEntry[], count = 4): ArticleEntry[] {
  const topics = new Set(article.topics.map((topic) => topic.slug));
  return others
    .filter((other) => other.slug !== article.slug)
    .map((other) => ({
      other,
      shared: other.topics.filter((topic) => topics.has(topic.slug)).length,
      isSameSection: other.category.slug === article.category.slug,
    }))
    .filter(({ shared, isSameSection }) => shared > 0 || isSameSection)
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        b.other.publishedAt.getTime() - a.other.publishedAt.getTime() ||
        a.other.slug.localeCompare(b.other.slug),
    )
    .slice(0, count)
    .map(({ other }) => other);
}

import type { Lists } from "./lists";
import type { ArticleEntry } from "./model";

/**
 * The `count` articles that share most topics with `article`; of equals, the newer first. If there are too
 * few, the newest of the same section follow.
 */
export function relatedTo(article: ArticleEntry, lists: Lists, count = 4): ArticleEntry[] {
  const related = new Set<ArticleEntry>();
  const add = (other: ArticleEntry | undefined) => {
    if (other && other.slug !== article.slug && related.size < count) related.add(other);
  };
  // One more, since the article itself is among them.
  for (const index of best(lists.sharedTopics(article), count + 1)) add(lists.articles[index]);
  for (const other of lists.inCategory(article.category.slug)) {
    if (related.size >= count) break;
    add(other);
  }
  return [...related];
}

/** The `count` indexes with most shared topics, lower (newer) ones first, without sorting all. */
function best(shared: Map<number, number>, count: number): number[] {
  const found: { index: number; topics: number }[] = [];
  for (const [index, topics] of shared) {
    const rank = found.findIndex(
      (one) => topics > one.topics || (topics === one.topics && index < one.index),
    );
    if (rank < 0 && found.length >= count) continue;
    found.splice(rank < 0 ? found.length : rank, 0, { index, topics });
    found.length = Math.min(found.length, count);
  }
  return found.map(({ index }) => index);
}

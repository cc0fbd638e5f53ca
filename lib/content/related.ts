import type { Lists } from "./lists";
import type { ArticleEntry } from "./model";

/** The `count` articles that share most topics, of equals the newer; then the newest of the same section. */
export function relatedTo(article: ArticleEntry, lists: Lists, count = 4): ArticleEntry[] {
  // One more, since the article itself is among them.
  const alike = best(lists.sharedTopics(article), count + 1).flatMap((index) => lists.articles[index] ?? []);
  const near = lists.inCategory(article.category.slug).slice(0, alike.length + count + 1);
  return [...new Set([...alike, ...near])].filter(({ slug }) => slug !== article.slug).slice(0, count);
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

import type { ArticleEntry } from "./model";

/** The published parts before and after a story in its series, and the highest number among all. */
export type Neighbours = { previous?: ArticleEntry; next?: ArticleEntry; count: number };

const partOf = ({ series }: ArticleEntry) => series?.part ?? 0;

/** The parts of a series, the first part first. */
export function inOrder(parts: readonly ArticleEntry[]): ArticleEntry[] {
  return parts.toSorted((a, b) => partOf(a) - partOf(b));
}

/** The published parts around a story. `parts` are those of its series, in any order; some may be missing. */
export function neighboursOf(story: ArticleEntry, parts: readonly ArticleEntry[]): Neighbours {
  const ordered = inOrder(parts);
  const previous = ordered.findLast((other) => partOf(other) < partOf(story));
  const next = ordered.find((other) => partOf(other) > partOf(story));
  return {
    ...(previous && { previous }),
    ...(next && { next }),
    count: Math.max(partOf(story), ...ordered.map(partOf)),
  };
}

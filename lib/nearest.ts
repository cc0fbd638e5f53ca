import { distance } from "fastest-levenshtein";

/**
 * The candidates most like `text`, the nearest first: at most `count`, and only those that a slip or two could have
 * made of it (a third of its length, counted in edits).
 */
export function nearest(text: string, candidates: string[], count = 1): string[] {
  const tolerated = Math.max(1, Math.floor(text.length / 3));
  return candidates
    .map((candidate) => ({ candidate, edits: distance(text, candidate) }))
    .filter(({ edits }) => edits <= tolerated)
    .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

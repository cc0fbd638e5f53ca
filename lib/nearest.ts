import { distance } from "fastest-levenshtein";

/** At most `count` candidates for a mistyped `text`, nearest first: an edit per `lettersPerEdit`. */
export function nearest(
  text: string,
  candidates: readonly string[],
  count = 1,
  lettersPerEdit = 3,
): string[] {
  const tolerated = Math.max(1, Math.floor(text.length / lettersPerEdit));
  return candidates
    .map((candidate) => ({ candidate, edits: distance(text, candidate) }))
    .filter(({ edits }) => edits <= tolerated)
    .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

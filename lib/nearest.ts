import { distance } from "fastest-levenshtein";

/** At most `count` candidates for a mistyped `text`, nearest first: up to one edit per three letters. */
export function nearest(text: string, candidates: string[], count = 1): string[] {
  const tolerated = Math.max(1, Math.floor(text.length / 3));
  return candidates
    .map((candidate) => ({ candidate, edits: distance(text, candidate) }))
    .filter(({ edits }) => edits <= tolerated)
    .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

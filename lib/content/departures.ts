import { days } from "@/lib/time";
import { movedTo, publishedEntry } from "./articles";
import { paper } from "./paper";

/** A story that was taken down: the slug that is its id in feeds, when, and the keys of its corrections. */
export type Takedown = { id: string; at: Date; corrections: string[] };

const mostShown = 50;
const shownFor = days(30);

/**
 * The stories that were taken down from the list at this path within a month, latest first, at most 50. One
 * that is published again is not among them.
 */
export function takenDownFrom(list: string, now: Date): Takedown[] {
  return paper()
    .takenDown.filter(({ id, at, lists }) => {
      const age = now.getTime() - Date.parse(at);
      return age < shownFor && lists.includes(list) && !publishedEntry(id, now) && !movedTo(id, now);
    })
    .slice(0, mostShown)
    .map(({ id, at, corrections = [] }) => ({ id, at: new Date(at), corrections }));
}

/**
 * When a story or a correction last left the list at this path, or the month of the sitemap: it was taken
 * down, renamed, moved to another list or set back. Undefined if none did.
 */
export function leftAt(list: string): Date | undefined {
  const at = paper().leftAt[list];
  return at === undefined ? undefined : new Date(at);
}

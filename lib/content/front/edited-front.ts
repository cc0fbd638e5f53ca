import type { ArticleEntry } from "@/lib/content/model";
import type { FrontFields } from "@/lib/content/schema";
import { isPaid } from "./rank-stories";

/** What the desk wants of a front at one time. A story that is not published has freed its place. */
export type EditedFront = {
  leads: { article: ArticleEntry; followUps: ArticleEntry[] }[];
  pins: ArticleEntry[];
  off: ReadonlySet<ArticleEntry>;
  breaking?: { text: string; article?: ArticleEntry };
  /** Slugs of sections. */
  strips: readonly string[];
};

type Ending = { until?: string | undefined };

/** Whether a part of a front has fallen away by itself. */
export function hasEnded({ until }: Ending, now: Date): boolean {
  return until !== undefined && Date.parse(until) <= now.getTime();
}

/** The times at which parts of a front fall away by themselves. */
export function endsOf({ leads = [], pins = [], breaking }: FrontFields): string[] {
  return [...leads, ...pins, ...(breaking ? [breaking] : [])].flatMap(({ until }: Ending) => until ?? []);
}

/**
 * Reads a front as it is at `now`, without what has expired and without stories that `find` lacks. A lead
 * that is paid for by now is left out too.
 */
export function editedFront(
  { leads = [], pins = [], off = [], breaking, strips = [] }: FrontFields,
  find: (slug: string) => ArticleEntry | undefined,
  now: Date,
): EditedFront {
  const isValid = (part: Ending) => !hasEnded(part, now);
  const found = (slug: string) => find(slug) ?? [];
  const article = breaking?.story === undefined ? undefined : find(breaking.story);
  return {
    leads: leads.filter(isValid).flatMap(({ story, followUps = [] }) => {
      const article = find(story);
      return article && !isPaid(article) ? [{ article, followUps: followUps.flatMap(found) }] : [];
    }),
    pins: pins.filter(isValid).flatMap(({ story }) => found(story)),
    off: new Set(off.flatMap(found)),
    ...(breaking && isValid(breaking) && { breaking: { text: breaking.text, ...(article && { article }) } }),
    strips,
  };
}

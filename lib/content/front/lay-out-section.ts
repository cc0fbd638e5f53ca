import type { ArticleEntry } from "@/lib/content/model";
import { chooseLeads } from "./choose-leads";
import type { EditedFront } from "./edited-front";
import type { Lead, Placed } from "./front";
import { byImportance, mayLead, reasonOf } from "./rank-stories";

const mostSeconds = 4;

/** The top of a section's first page. */
export type SectionFront = {
  /** Undefined if the section has no story. */
  lead: Lead | undefined;
  /** At most four. */
  seconds: ArticleEntry[];
  /** All others, newest first. */
  rest: ArticleEntry[];
  /** The lead, its follow-ups and the seconds, in this order. */
  placed: Placed[];
};

/** Lays out a section from its stories, newest first: what the desk wants, then by weight, kind and age. */
export function layOutSection(
  articles: readonly ArticleEntry[],
  { leads, pins, off }: EditedFront,
  now: Date,
): SectionFront {
  const isOwn = (article: ArticleEntry) => articles.includes(article) && !off.has(article);
  const shown = articles.filter((article) => !off.has(article));
  // Importance halves every twelve hours: of a large archive only the newest can lead.
  const ranked = byImportance(shown.slice(0, 50), now);
  const named = leads
    .filter(({ article }) => isOwn(article))
    .map(({ article, followUps }) => ({ article, followUps: followUps.filter(isOwn) }));
  const { leads: chosen, reason } = chooseLeads(ranked, named.slice(0, 1), now);
  const [lead] = chosen;
  const above = new Set(lead ? [lead.article, ...lead.followUps] : []);
  const isFree = (article: ArticleEntry) => isOwn(article) && !above.has(article);
  const others = ranked.filter((article) => isFree(article) && mayLead(article));
  const seconds = [...new Set([...pins.filter(isFree), ...others])].slice(0, mostSeconds);
  for (const story of seconds) above.add(story);
  return {
    lead,
    seconds,
    rest: shown.filter((article) => !above.has(article)),
    placed: [
      ...(lead ? [{ article: lead.article, place: "lead" as const, reason }] : []),
      ...(lead?.followUps ?? []).map((article) => ({ article, place: "follow-up" as const, reason })),
      ...seconds.map((article) => ({
        article,
        place: "second" as const,
        reason: pins.includes(article) ? "pinned by the desk" : reasonOf(article),
      })),
    ],
  };
}

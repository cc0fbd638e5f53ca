import type { ArticleEntry } from "@/lib/content/model";
import type { EditedFront } from "./edited-front";
import type { Lead, Placed } from "./front";
import { byImportance, reasonOf } from "./rank-stories";

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
  const best = ranked.find(({ weight }) => weight !== "brief") ?? ranked[0];
  const wanted = leads.find(({ article }) => isOwn(article));
  const lead = wanted
    ? { article: wanted.article, followUps: wanted.followUps.filter(isOwn) }
    : best && { article: best, followUps: [] };
  const above = new Set(lead ? [lead.article, ...lead.followUps] : []);
  const isFree = (article: ArticleEntry) => isOwn(article) && !above.has(article);
  const others = ranked.filter((article) => isFree(article) && article.weight !== "brief");
  const seconds = [...new Set([...pins.filter(isFree), ...others])].slice(0, mostSeconds);
  for (const story of seconds) above.add(story);
  const place = (article: ArticleEntry, place: Placed["place"], isWanted: boolean) => ({
    article,
    place,
    reason: isWanted ? "named by the desk" : reasonOf(article),
  });
  return {
    lead,
    seconds,
    rest: shown.filter((article) => !above.has(article)),
    placed: [
      ...(lead ? [place(lead.article, "lead", wanted !== undefined)] : []),
      ...(lead?.followUps ?? []).map((story) => place(story, "follow-up", true)),
      ...seconds.map((story) => place(story, "second", pins.includes(story))),
    ],
  };
}

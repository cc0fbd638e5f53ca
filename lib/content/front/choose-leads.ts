import type { ArticleEntry } from "@/lib/content/model";
import { publicationState } from "@/lib/content/publication";
import { days } from "@/lib/time";
import type { FrontLayout, Lead } from "./front";
import { isPaid, mayLead, reasonOf } from "./rank-stories";

/** A story can shape the layout for a day. */
const fresh = days(1);
/** A day with fewer stories that may lead is quiet, if none of them weighs more than others. */
const busyDay = 4;

/** The layout of a front, its leads and the reason for them. */
type ChosenLeads = { layout: FrontLayout; leads: Lead[]; reason: string };

/**
 * Chooses what leads: the stories that the desk names, else fresh ones of weight `splash` or `lead`, else the
 * best that is neither an opinion nor a brief, while there is one. `ranked` are the stories of the front by
 * importance. A splash that the desk names stays one for as long as it is named.
 */
export function chooseLeads(ranked: readonly ArticleEntry[], named: readonly Lead[], now: Date): ChosenLeads {
  const [first] = named;
  const second = named.find(({ article }) => article !== first?.article);
  if (first) {
    const isSplash = first.article.weight === "splash";
    const layout = second ? "twin" : isSplash ? "splash" : "normal";
    return { layout, leads: second ? [first, second] : [first], reason: "named by the desk" };
  }
  const lead = (layout: FrontLayout, articles: ArticleEntry[], reason: string): ChosenLeads => ({
    layout,
    leads: articles.map((article) => ({ article, followUps: [] })),
    reason,
  });
  // The preview has drafts and scheduled stories too. They must not change what leads for readers.
  const isOut = (article: ArticleEntry) => publicationState(article, now) === "published";
  const able = ranked.filter((article) => mayLead(article) && isOut(article));
  const isFresh = ({ publishedAt }: ArticleEntry) => now.getTime() - publishedAt.getTime() < fresh;
  const today = able.filter(isFresh);
  const splash = today.find(({ weight }) => weight === "splash");
  if (splash) return lead("splash", [splash], "the splash of the day");
  const heavy = today.filter(({ weight }) => weight === "lead");
  if (heavy.length > 1) return lead("twin", heavy.slice(0, 2), "one of two leads of the day");
  if (heavy.length > 0) return lead("normal", heavy, "the lead of the day");
  const unpaid = ranked.filter((article) => !isPaid(article));
  const best = able[0] ?? unpaid.find(({ weight }) => weight !== "brief") ?? unpaid[0] ?? ranked[0];
  if (best === undefined) return lead("quiet", [], "");
  if (today.length >= busyDay) return lead("normal", [best], reasonOf(best));
  const pictured = able.find(({ image }) => image);
  return lead("quiet", [pictured ?? best], pictured ? "a picture for a quiet day" : reasonOf(best));
}

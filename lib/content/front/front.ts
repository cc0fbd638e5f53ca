/** What stands where on the front of the paper, or of a section. */
import type { ArticleEntry, Category } from "@/lib/content/model";

/**
 * How a front looks. `splash`: one story across the page. `twin`: two leads beside each other. `normal`: one
 * lead and a second tier. `quiet`: a picture feature and briefs, for a day without news that leads.
 */
export type FrontLayout = "splash" | "twin" | "normal" | "quiet";

/** A lead, and at most four stories that follow it up. */
export type Lead = { article: ArticleEntry; followUps: ArticleEntry[] };

export type Strip = { category: Category; articles: ArticleEntry[] };

/** Where a story stands, and why, for the desk. Reasons are in English. */
export type Placed = { article: ArticleEntry; place: Place; reason: string };
export type Place = "lead" | "follow-up" | "second" | "brief" | "voice" | "latest" | "strip" | "breaking";

export type Front = {
  layout: FrontLayout;
  breaking?: { text: string; article?: ArticleEntry };
  /** Two in a `twin` front, else one; none if there is no story. */
  leads: Lead[];
  /** At most four; none in a `quiet` front. */
  seconds: ArticleEntry[];
  /** At most six, in a `quiet` front only. */
  briefs: ArticleEntry[];
  /** At most four opinions by several authors; none if there are fewer than two. */
  voices: ArticleEntry[];
  /** At most eight of the newest that stand nowhere else, newest first. */
  latest: ArticleEntry[];
  /** One for each section that has more stories, each of at most five. */
  strips: Strip[];
  /** Every story of the front, in the order of the page. No story stands twice. */
  placed: Placed[];
};

import type { PaperTime } from "@/lib/time";
import type { Say } from "./say";

/** How a paper, or an edition of it, writes: its language, its time zone, its own words, its addresses. */
export type Locale = PaperTime & {
  say: Say;
  /** The address of a path of the paper in this edition: `/hy/category/news` of `/category/news`. */
  at: (path: string) => string;
  /** In an edition: the paper's own language, which its authors, forms and pages about it are in. */
  ownLanguage?: string;
};

/** A locale with the time at which a page is rendered. */
export type PageLocale = Locale & { now: Date };

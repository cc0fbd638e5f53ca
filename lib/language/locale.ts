import type { PaperTime } from "@/lib/time";
import type { Say } from "./say";

/** How a paper, or an edition of it, writes: its language, its time zone, and its own words. */
export type Locale = PaperTime & { say: Say };

/** A locale with the time at which a page is rendered. */
export type PageLocale = Locale & { now: Date };

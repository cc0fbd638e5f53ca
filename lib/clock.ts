import { pinnedTime } from "./env";

/** The newspaper's clock, or PAPER_NOW in tests. Routes and programs ask it; all below is given `now`. */
export function now(): Date {
  return pinnedTime() ?? new Date();
}

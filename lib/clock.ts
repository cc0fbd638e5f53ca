import { pinnedTime } from "./env";

/**
 * The newspaper's clock: the machine's, or stopped at the moment in PAPER_NOW, which tests set. Routes and
 * programs ask it; everything below them is given `now`.
 */
export function now(): Date {
  return pinnedTime() ?? new Date();
}

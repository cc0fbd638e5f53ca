import { fewestReaders, type Ranked } from "./ranking";
import type { ReadLongest } from "./read-longest";
import { railWeight } from "./readership";
import { halfLife, isSameWindow, windows } from "./windows";

/** A number for the public, which sees none below `fewestReaders`. */
export const inPublic = (count: number): string =>
  count < fewestReaders ? `fewer than ${fewestReaders}` : count.toLocaleString("en");

/** Why an article has its place, in a sentence for readers. */
export function reason(one: Omit<Ranked<unknown>, "article">, remark?: string): string {
  const { readers, fromRail, recent, before, window, isRising } = one;
  // What they count is said once, under How we count.
  const byList = fromRail >= fewestReaders ? `, ${inPublic(fromRail)} of them through this list` : "";
  const half = halfLife(window);
  const growth = isRising
    ? ` It is rising: ${inPublic(recent)} in the last ${half} hours, ${inPublic(before)} in the ${half} hours before.`
    : remark
      ? ` It was ${remark}.`
      : "";
  return `${inPublic(readers)} readers in the ${window.label}${byList}.${growth}`;
}

/** Why an article stands above one with more readers, in a few words; undefined where it does not. */
export function remarkOn(one: Ranked<unknown>, below: readonly Ranked<unknown>[]): string | undefined {
  const more = below.filter(
    ({ window, readers }) => isSameWindow(window, one.window) && readers > one.readers,
  );
  if (more.length === 0) return undefined;
  if (one.isRising) return "rising";
  const withoutAge = ({ readers, fromRail }: Ranked<unknown>) => readers - (1 - railWeight) * fromRail;
  if (more.every((other) => withoutAge(other) <= withoutAge(one)))
    return "found more often without this list";
  return more.every(({ score }) => score <= one.score)
    ? "read more recently"
    : "read more in the days before";
}

function minutesOf(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} seconds` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Why an article is among those read for the longest time. */
export const reasonOfLongest = ({ seconds, timed, window }: ReadLongest<unknown>): string =>
  `${minutesOf(seconds)} on average, by ${inPublic(timed)} readers in the ${window.label}.`;

/** What decided the places of a list, in a sentence: its window, and which places wider ones fill. */
export function howCounted(ranked: readonly Pick<Ranked<unknown>, "window">[]): string {
  const [main, ...fills] = windows.flatMap((window) => {
    const places = ranked.filter((one) => isSameWindow(one.window, window)).length;
    return places > 0 ? [{ window, places }] : [];
  });
  if (!main) return "The newest first: too few readers were counted for a ranking yet.";
  // Short, since it is on every page. Each place on the Most Read page names its window.
  const places = fills.reduce((sum, one) => sum + one.places, 0);
  const more = places > 0 ? `; ${places} ${places === 1 ? "place" : "places"} by earlier readers` : "";
  return `Readers counted once a day, ${main.window.label}${more}.`;
}

import type { Say } from "@/lib/language/say";
import { fewestReaders, type Ranked } from "./ranking";
import type { ReadLongest } from "./read-longest";
import { railWeight } from "./readership";
import { halfLife, isSameWindow, type Window, windows } from "./windows";

/** A number for the public, which sees none below `fewestReaders`. */
const inPublic = (say: Say, count: number): string | number =>
  count < fewestReaders ? say("reason.few", { limit: fewestReaders }) : count;

/** "120 readers in the last 24 hours". The noun agrees with the number that is shown. */
const readersIn = (say: Say, count: number, { name }: Window): string =>
  say(`reason.${name}`, { count: Math.max(count, fewestReaders), number: inPublic(say, count) });

/** Why an article stands above one with more readers. */
export type Remark = "rising" | "found" | "recent" | "before";

/** Why an article has its place, in a sentence for readers. */
export function reason(say: Say, one: Omit<Ranked<unknown>, "article">, remark?: Remark): string {
  const { readers, fromRail, recent, before, window, isRising } = one;
  const counted = readersIn(say, readers, window);
  // What they count is said once, under How we count.
  const part = { readers: counted, number: inPublic(say, fromRail) };
  const words = fromRail >= fewestReaders ? say("reason.by list", part) : counted;
  const sentences = [say("sentence", { words })];
  if (isRising) {
    const growth = { recent: inPublic(say, recent), before: inPublic(say, before) };
    sentences.push(say("reason.rising", { ...growth, count: halfLife(window) }));
  } else if (remark && remark !== "rising") sentences.push(say(`remark.${remark}.sentence`));
  return sentences.join(" ");
}

/** Why an article stands above one with more readers; undefined where it does not. */
export function remarkOn(one: Ranked<unknown>, below: readonly Ranked<unknown>[]): Remark | undefined {
  const more = below.filter(
    ({ window, readers }) => isSameWindow(window, one.window) && readers > one.readers,
  );
  if (more.length === 0) return undefined;
  if (one.isRising) return "rising";
  const withoutAge = ({ readers, fromRail }: Ranked<unknown>) => readers - (1 - railWeight) * fromRail;
  if (more.every((other) => withoutAge(other) <= withoutAge(one))) return "found";
  return more.every(({ score }) => score <= one.score) ? "recent" : "before";
}

function timeInWords(say: Say, seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return say("reason.seconds", { count: whole });
  return say("reason.minutes", { minutes: Math.floor(whole / 60), seconds: whole % 60 });
}

/** Why an article is among those read for the longest time. */
export const reasonOfLongest = (say: Say, { seconds, timed, window }: ReadLongest<unknown>): string =>
  say("reason.longest", { time: timeInWords(say, seconds), readers: readersIn(say, timed, window) });

/** What decided the places of a list, in a sentence: its window, and which places wider ones fill. */
export function howCounted(say: Say, ranked: readonly Pick<Ranked<unknown>, "window">[]): string {
  const [main, ...fills] = windows.flatMap((window) => {
    const places = ranked.filter((one) => isSameWindow(one.window, window)).length;
    return places > 0 ? [{ window, places }] : [];
  });
  if (!main) return say("counted.latest");
  // Short, since it is on every page. Each place on the Most Read page names its window.
  const count = fills.reduce((sum, one) => sum + one.places, 0);
  return count > 0 ? say(`counted.${main.window.name}.more`, { count }) : say(`counted.${main.window.name}`);
}

import { type Direction, leftwardLetter } from "./direction";

/**
 * A text without the invisible isolates (U+2068) that its message puts around names, where a name begins and
 * ends in the direction of the text and has no letter of the other one. Programs compare and search texts.
 */
export const withoutNeedlessIsolates = (text: string, direction: Direction): string =>
  text.replace(/\u2068([^\u2066-\u2069]*)\u2069/g, (isolated, name: string) =>
    runsIn(name, direction) ? name : isolated,
  );

/** Whether all letters of a name run in a direction, and no digit is beside what surrounds it. */
function runsIn(name: string, direction: Direction): boolean {
  const letters = name.match(/\p{L}/gu) ?? [];
  const isOwn = (letter: string) => (letter.search(leftwardLetter) === 0) === (direction === "rtl");
  return letters.length > 0 && letters.every(isOwn) && !/^\P{L}*\p{N}|\p{N}\P{L}*$/u.test(name);
}

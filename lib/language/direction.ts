/** The scripts that are written from right to left, by their code (ISO 15924). */
const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"]);

export type Direction = "ltr" | "rtl";

/** The direction of a language (BCP 47), by its script: versions of Node name `textInfo` differently. */
export function directionOf(language: string): Direction {
  const { script = "" } = new Intl.Locale(language).maximize();
  return rightToLeft.has(script) ? "rtl" : "ltr";
}

/** A letter that is written from right to left. */
export const leftwardLetter = new RegExp(
  `(?=\\p{L})[${[...rightToLeft].map((script) => `\\p{scx=${script}}`).join("")}]`,
  "gu",
);

/**
 * How many more letters of a text are written from left to right than from right to left. Most letters decide
 * on its direction: the first one, which decides for `dir="auto"`, would turn an Arabic text around that
 * begins with "NATO".
 */
export function balanceOf(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  const leftward = text.match(leftwardLetter)?.length ?? 0;
  return letters.length - 2 * leftward;
}

export const directionOfBalance = (balance: number): Direction | undefined =>
  balance === 0 ? undefined : balance > 0 ? "ltr" : "rtl";

/** The direction of an element with a text, where it is another than around the element. */
export function ownDirection(text: string, around: Direction): { dir?: Direction } {
  const dir = directionOfBalance(balanceOf(text));
  return dir === undefined || dir === around ? {} : { dir };
}

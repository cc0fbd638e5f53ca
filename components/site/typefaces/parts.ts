/**
 * The parts of Newsreader that pages fetch, each cut out of a file of its package: the letters and weights
 * that one purpose needs. Whole files would be twice as large, and the first delays the picture of a story.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

/** The letters of English with its accents, digits, and marks of typesetting. */
const basic =
  "U+20-7E,U+A0,U+A3,U+A7,U+A9,U+AB,U+B0,U+B7,U+BB,U+BD,U+D7,U+E9,U+2010-2027,U+202F,U+2032-2033,U+20AC,U+2212";
/** What else Western Europe writes. */
const western =
  "U+A1-A2,U+A4-A6,U+A8,U+AA,U+AC-AF,U+B1-B6,U+B8-BA,U+BC,U+BE-D6,U+D8-E8,U+EA-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-200F,U+2028-202E,U+2030-2031,U+2034-206F,U+2122,U+2191,U+2193";

type Part = {
  file: string;
  style: "normal" | "italic";
  /** As in `unicode-range`. */
  range: string;
  weights: [least: number, most: number];
};

export const parts: Part[] = [
  { file: "basic", style: "normal", range: basic, weights: [400, 800] },
  { file: "western", style: "normal", range: western, weights: [400, 800] },
  { file: "italic-basic", style: "italic", range: basic, weights: [400, 800] },
  { file: "italic-western", style: "italic", range: western, weights: [400, 800] },
  { file: "light-italic-basic", style: "italic", range: basic, weights: [200, 400] },
  { file: "light-italic-western", style: "italic", range: western, weights: [200, 400] },
  { file: "numerals", style: "normal", range: "U+30-39", weights: [320, 320] },
];

const packageFile = createRequire(import.meta.url);

/** A part as WOFF2. */
export async function partOf({ style, range, weights: [min, max] }: Part): Promise<Buffer> {
  const source = packageFile.resolve(
    `@fontsource-variable/newsreader/files/newsreader-latin-wght-${style}.woff2`,
  );
  const wght = min === max ? min : { min, max };
  return subsetFont(await readFile(source), charactersIn(range), {
    targetFormat: "woff2",
    variationAxes: { wght },
  });
}

/** The characters of a `unicode-range`. */
export function charactersIn(range: string): string {
  return [...range.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)]
    .flatMap(([, first = "", last = first]) => {
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
    })
    .join("");
}

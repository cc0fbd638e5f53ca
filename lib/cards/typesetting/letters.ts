/** Splits text into letters (grapheme clusters) and finds a font for each. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "@/lib/error-code";
import { type Family, familiesFor, hasScript } from "./families";
import { type Font, openFont } from "./font";

type Proportions = Pick<Family, "leading" | "bolder">;
type InFont = Proportions & { font: Font; emoji?: undefined };
/** The content of an SVG of 36 by 36. */
type Emoji = Proportions & { emoji: string; font?: undefined };

/** text[start, end), set in a font or drawn as an emoji. */
export type Letter = { start: number; end: number } & (InFont | Emoji);

/** `hyphen` is the font of the hyphen that ends a broken word, if its script uses one. */
export type LetteredText = { text: string; letters: Letter[]; hyphen?: InFont | undefined };

/** Scripts that hyphenate broken words. */
export const hyphenated =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u;

/** Shown in place of a letter that no font has. */
const replacement = "\ufffd";

/**
 * Finds a font for every letter of a text, and opens only those. A letter that no font has is replaced and
 * logged, and `isWhole` is false. Runs of white space become one space.
 */
export async function findLetters(given: string, language: string) {
  const whole = given
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  const letters: Letter[] = [];
  let text = "";
  let neighbour = [...whole].find(hasScript) ?? "a";
  let isWhole = true;
  for (const { segment } of new Intl.Segmenter(language, { granularity: "grapheme" }).segment(whole)) {
    if (hasScript(segment)) neighbour = segment;
    const emoji = emojiOf(segment);
    const found = emoji
      ? { emoji, leading: 1, bolder: 0 }
      : await fontFor(segment, neighbour, whole, language);
    if (!found) {
      isWhole = false;
      warnMissing(segment);
    }
    const drawn = found ?? (await fontFor(replacement, "a", whole, language));
    if (!drawn) throw new Error("The fonts of cards lack the replacement character. Run npm ci.");
    const start = text.length;
    text += found ? segment : replacement;
    letters.push({ ...drawn, start, end: text.length });
  }
  const [neighbourOfHyphen] = hyphenated.exec(text) ?? [];
  const hyphen = neighbourOfHyphen && (await fontFor("-", neighbourOfHyphen, whole, language));
  return { text, letters, isWhole, ...(hyphen && { hyphen }) };
}

async function fontFor(letter: string, neighbour: string, whole: string, language: string) {
  // Joiners and direction marks are invisible and need no glyph.
  const needed = [...letter]
    .filter((character) => !/\p{Default_Ignorable_Code_Point}/u.test(character))
    .map((character) => character.codePointAt(0) ?? 0);
  const first = needed[0] ?? 0x20;
  const families = familiesFor(hasScript(letter) ? letter : neighbour, whole, language);
  for (const { files, leading, bolder } of families) {
    for (const file of files) {
      if (!file.claims(first)) continue;
      const font = await openFont(file.path);
      if (needed.every(font.has)) return { font, leading, bolder };
    }
  }
  return undefined;
}

// Blocks of 256 code points, about one script each: one warning covers all letters of a script.
const warned = new Set<number>();

function warnMissing(letter: string): void {
  const codePoints = [...letter].map((character) => character.codePointAt(0) ?? 0);
  const block = (codePoints[0] ?? 0) >> 8;
  if (warned.has(block)) return;
  warned.add(block);
  const names = codePoints.map((codePoint) => `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`);
  console.warn(
    `No typeface of the share cards has ${names.join(" ")} ("${letter}"). Cards show ${replacement} instead, ` +
      "and are drawn again for each request. Add a typeface to lib/cards/typesetting/families.ts.",
  );
}

const drawings = join(process.cwd(), "node_modules/@twemoji/svg");

/** The drawing of an emoji; undefined for any other letter, and for an emoji in its text style. */
function emojiOf(letter: string): string | undefined {
  if (!/\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Emoji_Modifier}/u.test(letter)) return undefined;
  const codePoints = [...letter].map((character) => character.codePointAt(0)?.toString(16) ?? "");
  const plain = codePoints.filter((codePoint) => codePoint !== "fe0f");
  // Twemoji leaves U+FE0F out of most file names, but not of all joined emoji.
  for (const name of [codePoints.join("-"), plain.join("-")]) {
    try {
      const drawing = readFileSync(join(drawings, `${name}.svg`), "utf8");
      return drawing.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, "");
    } catch (cause) {
      if (errorCode(cause) !== "ENOENT") throw cause;
    }
  }
  return undefined;
}

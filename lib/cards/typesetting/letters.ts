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

/**
 * Finds a font for every letter of a text, and opens only those. `lacks` names the letters that no font has:
 * a text with a hole in it is not shown. Marks that no font has are left out. An emoji that is not in the set
 * is drawn as its parts, or left out. Runs of white space become one space.
 */
export async function findLetters(given: string, language: string) {
  const whole = plainText(given);
  const letters: Letter[] = [];
  const lacks: string[] = [];
  let text = "";
  let neighbour = [...whole].find(hasScript) ?? "a";
  const add = (part: string, drawn: InFont | Emoji) => {
    // Where an emoji is left out, one of its two spaces is too.
    if (part === " " && (text === "" || text.endsWith(" "))) return;
    letters.push({ ...drawn, start: text.length, end: text.length + part.length });
    text += part;
  };
  for (const { segment } of new Intl.Segmenter(language, { granularity: "grapheme" }).segment(whole)) {
    if (hasScript(segment)) neighbour = segment;
    for (const part of drawableParts(segment)) {
      const emoji = emojiOf(part);
      const found = emoji
        ? { emoji, leading: 1, bolder: 0 }
        : await fontFor(part, neighbour, whole, language);
      const bare = part.replace(marks, "");
      const unmarked = found ?? (bare && (await fontFor(bare, neighbour, whole, language)));
      if (unmarked) add(found ? part : bare, unmarked);
      else if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(part)) lacks.push(part);
    }
  }
  warnMissing(lacks);
  const [neighbourOfHyphen] = hyphenated.exec(text) ?? [];
  const hyphen = neighbourOfHyphen && (await fontFor("-", neighbourOfHyphen, whole, language));
  return { text, letters, lacks, ...(hyphen && { hyphen }) };
}

// Marks that combine with any letter. No language stacks more than three: more of them would cover the lines
// above and below.
const mark = "[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff]";
const marks = new RegExp(mark, "g");
const stackedMarks = new RegExp(`(${mark}{3})${mark}+`, "g");

function plainText(given: string): string {
  return given
    .normalize("NFC")
    .replace(stackedMarks, "$1")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
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

function warnMissing(letters: readonly string[]): void {
  for (const letter of letters) {
    const codePoints = [...letter].map((character) => character.codePointAt(0) ?? 0);
    const block = (codePoints[0] ?? 0) >> 8;
    if (warned.has(block)) continue;
    warned.add(block);
    const names = codePoints.map((codePoint) => `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`);
    console.warn(
      `No typeface of the share cards has ${names.join(" ")} ("${letter}"). Cards leave out texts with it, and ` +
        "show the paper's name as their headline. Add a typeface to lib/cards/typesetting/families.ts.",
    );
  }
}

const drawings = join(process.cwd(), "node_modules/@twemoji/svg");

const isEmoji = (letter: string) =>
  /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3/u.test(letter);

/** The drawing of an emoji; undefined for any other letter, and for an emoji in its text style. */
function emojiOf(letter: string): string | undefined {
  if (!isEmoji(letter)) return undefined;
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

// Emoji of a newer Unicode than the set's fall back as Unicode recommends: a joined emoji to its parts, a
// skin tone to the emoji without one, a flag of a region to the black flag, a keycap to its sign.
const joiner = "\u200d";
const skinTones = /\p{Emoji_Modifier}/gu;
const tags = /[\u{e0020}-\u{e007f}]/gu;

/** A letter, or what to draw in place of an emoji that has no drawing. */
function drawableParts(segment: string): string[] {
  if (!isEmoji(segment) || emojiOf(segment)) return [segment];
  const simpler = [segment.replace(tags, ""), segment.replace(skinTones, ""), segment.replace("\u20e3", "")];
  const one = simpler.find((candidate) => candidate !== segment && candidate !== "");
  if (segment.includes(joiner)) {
    const alike = segment.replace(skinTones, "");
    // A sign of gender or direction says nothing by itself.
    const parts = segment.split(joiner).filter((part) => !/^[\u2640\u2642\u27a1]\ufe0f?$/u.test(part));
    return emojiOf(alike) ? [alike] : parts.flatMap(drawableParts);
  }
  if (one !== undefined) return drawableParts(one);
  // Two letters that are no flag are drawn as letters.
  return /^\p{Regional_Indicator}{2}$/u.test(segment) ? [...segment] : [segment];
}

/**
 * Typesets a headline: balanced lines, at the largest size that fits, in any script and either direction. The
 * result is an SVG of outlines, so drawing it needs no fonts. Written by hand because satori (in @vercel/og)
 * orders no right-to-left text, joins neither Arabic nor Devanagari, and cannot shrink text to fit
 * (docs/decisions/0010-cards.md).
 */
import bidiFactory from "bidi-js";
import type { Direction } from "@/lib/language/direction";
import type { Look } from "./font";
import { hyphenated, type Letter, type LetteredText } from "./letters";
import { lineBreaks } from "./line-breaks";

export type SetText = ReturnType<typeof typeset>;

/** The box that a text must fit, and the font sizes to try, largest first. In pixels. */
export type Box = { width: number; height: number; sizes: readonly number[] };

export type Ink = { weight: number; colour: string; tracking?: number };

/** A line that `isBroken` ends within a word. */
type Line = { start: number; end: number; isBroken?: boolean | undefined };

const bidi = bidiFactory();

// bidi-js reads each half of a character above U+FFFF by itself, as left to right. These ranges are for
// scripts that run right to left, such as Adlam.
const highRightToLeft = /[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu;
const alefs = "\u05d0\u05d0";

// Below this share of the largest size, a headline is hard to read where cards are shown small.
const smallestLegible = 0.4;

/**
 * Typesets a whole text into a box. At the last size it may overflow; nothing is ever cut off. A word is
 * broken only if it does not fit a line at a legible size.
 */
export function typeset({ text, letters, hyphen }: LetteredText, box: Box, ink: Ink) {
  const { weight, tracking = 0, colour } = ink;
  const leading = Math.max(1, ...letters.map((letter) => letter.leading));
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text.replace(highRightToLeft, alefs), "auto");
  const direction: Direction = (paragraphs[0]?.level ?? 0) % 2 === 1 ? "rtl" : "ltr";
  const setting = { text, letters, levels, hyphen };
  const last = box.sizes.length - 1;

  const setAt = (index: number, widest: number) => {
    const size = box.sizes[index];
    if (size === undefined) throw new Error("typeset() needs at least one font size.");
    const look = { size, weight, tracking };
    const words = measured(setting, look, index === last ? Math.min(widest, box.width / size) : widest);
    const lines = evenLines(words, box.width / size);
    const height = Math.ceil(lines.length * leading * size);
    const isWide = words.some(({ ink }) => ink > box.width / size);
    return { size, look, lines, height, fits: index === last || (!isWide && height <= box.height) };
  };

  /** Sets at the largest size that fits, and breaks words wider than `widest` ems. */
  const setLargest = (widest: number) => {
    let chosen = setAt(0, widest);
    // Binary search: a text that fits at one size fits at all smaller ones.
    let [tooLarge, small] = [0, chosen.fits ? 0 : last];
    while (small - tooLarge > 1) {
      const middle = (tooLarge + small) >> 1;
      const tried = setAt(middle, widest);
      if (tried.fits) [chosen, small] = [tried, middle];
      else tooLarge = middle;
    }
    return chosen.fits ? chosen : setAt(last, widest);
  };

  let chosen = setLargest(Number.POSITIVE_INFINITY);
  const legible = (box.sizes[0] ?? 0) * smallestLegible;
  if (chosen.size < legible) {
    const broken = setLargest(box.width / legible);
    if (broken.size > chosen.size) chosen = broken;
  }

  const { size, look, lines, height } = chosen;
  const outlined = lines.map((line) => outline(setting, line, look));
  const width = Math.ceil(Math.max(0, ...outlined.map((line) => line.width)) * size);
  // The drawing is larger than the text by this on each side, for letters that reach out of their lines.
  const margin = Math.ceil(size * 0.5);
  const drawn = outlined.map((line, index) => {
    const x = direction === "rtl" ? width - line.width * size : 0;
    // Centres capitals in their line.
    const y = (index + 0.5) * leading * size + 0.33 * size;
    return `<g transform="translate(${round(x)} ${round(y)}) scale(${size})">${line.svg}</g>`;
  });
  const whole = { width: width + 2 * margin, height: height + 2 * margin };
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" ` +
      `viewBox="${-margin} ${-margin} ${whole.width} ${whole.height}" fill="${colour}">${drawn.join("")}</svg>`,
    width,
    height,
    margin,
    size,
    lines: lines.map(({ start, end, isBroken }) => text.slice(start, end) + (isBroken ? "-" : "")),
    direction,
  };
}

type Setting = LetteredText & { levels: Uint8Array };

/** A part of a line that is not broken. Its width in ems is `ink`, and `advance` with the space behind it. */
type Word = Line & { ink: number; advance: number };

/** The words of a text. Words wider than `widest` ems are split. */
function measured(setting: Setting, look: Look, widest: number): Word[] {
  const { text, letters } = setting;
  const ends = new Set(letters.map(({ end }) => end));
  const words: Word[] = [];
  let start = 0;
  for (const end of lineBreaks(text)) {
    if (!ends.has(end)) continue;
    const word = measure(setting, { start, end }, look);
    if (word.ink <= widest) words.push(word);
    else for (const piece of piecesOf(setting, word)) words.push(measure(setting, piece, look));
    start = end;
  }
  return words;
}

// One or two letters alone on a line look like a mistake.
const shortestPiece = 3;

/** A word split into letters, but its first and last three stay together. */
function piecesOf({ text, letters, hyphen }: Setting, word: Line): Line[] {
  const own = letters.filter(({ start, end }) => start >= word.start && end <= word.end);
  const written = own.filter(({ start, end }) => text.slice(start, end).trim() !== "");
  const pieces: Line[] = [];
  let { start } = word;
  for (const [index, letter] of written.entries()) {
    const before = written[index - 1];
    if (!before || index < shortestPiece || index > written.length - shortestPiece) continue;
    const isBroken =
      hyphen && [before, letter].every(({ start, end }) => hyphenated.test(text.slice(start, end)));
    pieces.push({ start, end: letter.start, isBroken });
    start = letter.start;
  }
  return [...pieces, { start, end: word.end }];
}

function measure(setting: Setting, { start, end, isBroken }: Line, look: Look): Word {
  const inkEnd = start + setting.text.slice(start, end).trimEnd().length;
  const width = (line: Line) => runsOf(setting, line).reduce((sum, run) => sum + widthOf(run, look), 0);
  const ink = width({ start, end: inkEnd, isBroken });
  const advance = inkEnd === end && !isBroken ? ink : width({ start, end });
  return { start, end, isBroken, ink, advance };
}

/** The fewest possible lines, of about equal length. */
function evenLines(words: Word[], width: number): Line[] {
  const fewest = linesOf(words, width);
  let [narrow, wide] = [0, width];
  // A hundredth of an em is not visible.
  while (wide - narrow > 0.01) {
    const middle = (narrow + wide) / 2;
    const isPossible = words.every(({ ink }) => ink <= middle || ink > width);
    if (isPossible && linesOf(words, middle).length <= fewest.length) wide = middle;
    else narrow = middle;
  }
  return linesOf(words, wide);
}

function linesOf(words: Word[], width: number): Line[] {
  const lines: (Line & { advance: number })[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && line.advance + word.ink <= width) {
      line.end = word.end;
      line.isBroken = word.isBroken;
      line.advance += word.advance;
    } else lines.push({ ...word });
  }
  return lines;
}

/** Adjacent letters of one font and direction, or one emoji. */
type Run = Letter & { text: string; level: number };

function runsOf({ text, letters, levels, hyphen }: Setting, { start, end, isBroken }: Line): Run[] {
  const runs: Run[] = [];
  for (const letter of letters) {
    if (letter.start < start || letter.end > end) continue;
    const level = levels[letter.start] ?? 0;
    const run = runs.at(-1);
    if (run?.font && run.font === letter.font && run.level === level) run.end = letter.end;
    else runs.push({ ...letter, text, level });
  }
  const level = runs.at(-1)?.level ?? 0;
  if (isBroken && hyphen) runs.push({ ...hyphen, text: "-", start: 0, end: 1, level });
  return runs;
}

const emojiWidth = 1.15;

/** The glyphs of a run, if it is set in a font. */
function glyphsOf({ text, start, end, level, bolder, font }: Run, look: Look) {
  const direction = level % 2 === 1 ? "rtl" : "ltr";
  return font?.shape(text, start, end, direction, { ...look, weight: look.weight + bolder });
}

function widthOf(run: Run, look: Look): number {
  return glyphsOf(run, look)?.reduce((sum, { advance }) => sum + advance, 0) ?? emojiWidth;
}

/** A line as SVG, in ems, with its baseline at 0. */
function outline(setting: Setting, { start, end, isBroken }: Line, look: Look) {
  const inkEnd = start + setting.text.slice(start, end).trimEnd().length;
  const drawn: string[] = [];
  let pen = 0;
  for (const run of inVisualOrder(runsOf(setting, { start, end: inkEnd, isBroken }))) {
    if (run.emoji)
      drawn.push(
        `<svg x="${round(pen + 0.05)}" y="-0.86" width="1.05" height="1.05" viewBox="0 0 36 36">${run.emoji}</svg>`,
      );
    const scale = 1 / (run.font?.unitsPerEm ?? 1);
    let at = 0;
    for (const glyph of glyphsOf(run, look) ?? []) {
      const path = glyph.path();
      const matrix = `matrix(${scale} 0 0 ${-scale} ${round(pen + (at + glyph.x))} ${round(-glyph.y)})`;
      if (path) drawn.push(`<path transform="${matrix}" d="${path}"/>`);
      at += glyph.advance;
    }
    pen += run.emoji ? emojiWidth : at;
  }
  return { svg: drawn.join(""), width: pen };
}

/** Reorders runs for display, left to right (UAX #9, rule L2). bidi-js reorders characters only. */
function inVisualOrder(runs: Run[]): Run[] {
  const seen = [...runs];
  const deepest = Math.max(0, ...seen.map(({ level }) => level));
  for (let level = deepest; level > 0; level--) {
    for (let from = 0; from < seen.length; from++) {
      let to = from;
      while (to < seen.length && (seen[to]?.level ?? 0) >= level) to++;
      if (to > from) seen.splice(from, to - from, ...seen.slice(from, to).reverse());
      from = to;
    }
  }
  return seen;
}

const round = (value: number) => Number(value.toFixed(4));

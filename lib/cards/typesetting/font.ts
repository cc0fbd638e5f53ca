/** An opened font file: which characters it has, how they join, and their outlines. */
import { readFile } from "node:fs/promises";
import { Blob, Buffer, Direction, Face, Font as HarfBuzzFont, shape, Variation } from "harfbuzzjs";
import { LRUCache } from "lru-cache";
import decompress from "woff2-encoder/decompress";

/** One or more letters: the advance to the next glyph and the offset in ems, and an outline in font units. */
type Glyph = { advance: number; x: number; y: number; path: () => string };

export type Look = { size: number; weight: number; tracking: number };

export type Font = {
  has: (codePoint: number) => boolean;
  /** The glyphs of text[start, end), from left to right, shaped with the text around it. */
  shape: (text: string, start: number, end: number, direction: "ltr" | "rtl", look: Look) => Glyph[];
  unitsPerEm: number;
};

// A headline in Chinese needs about twenty files of 100 KB.
const opened = new LRUCache<string, Promise<Font>>({ max: 100 });

/** Opens a font, once while it is used. */
export function openFont(path: string): Promise<Font> {
  const known = opened.get(path);
  if (known) return known;
  const font = read(path);
  opened.set(path, font);
  // A font that could not be read may be there next time.
  font.catch(() => opened.delete(path));
  return font;
}

// Shared: HarfBuzz's memory lies outside of the JavaScript heap and is freed late.
const buffer = new Buffer();

async function read(path: string): Promise<Font> {
  const bytes = await readFile(path).catch((cause) => {
    throw new Error(`Could not read the font ${path}. Run npm ci.`, { cause });
  });
  const face = new Face(new Blob(await decompress(bytes)));
  const font = new HarfBuzzFont(face);
  const codePoints = new Set(face.collectUnicodes());
  const unitsPerEm = face.upem;

  let [weight, opticalSize] = [Number.NaN, Number.NaN];

  const shapeText: Font["shape"] = (text, start, end, direction, look) => {
    if (weight !== look.weight || opticalSize !== look.size) {
      [weight, opticalSize] = [look.weight, look.size];
      font.setVariations([new Variation("wght", weight), new Variation("opsz", opticalSize)]);
    }
    buffer.reset();
    buffer.addText(text, start, end - start);
    buffer.setDirection(direction === "rtl" ? Direction.RTL : Direction.LTR);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    return buffer.getGlyphInfosAndPositions().map((glyph, index, all) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
      // Letter spacing goes behind the last glyph of each letter.
      const isLast = all[index + 1]?.cluster !== glyph.cluster;
      const tracking = isLast && !areJoined.test(text.slice(start, end)) ? look.tracking : 0;
      return {
        path: () => font.glyphToPath(glyph.codepoint),
        advance: xAdvance / unitsPerEm + tracking,
        x: xOffset / unitsPerEm,
        y: yOffset / unitsPerEm,
      };
    });
  };

  return { unitsPerEm, has: (codePoint) => codePoints.has(codePoint), shape: shapeText };
}

// Letter spacing would break the joins of these scripts.
const areJoined =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}]/u;

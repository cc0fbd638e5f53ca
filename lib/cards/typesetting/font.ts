/** A file of a typeface, opened: what it can set, how letters join in it, and their outlines. */
import { readFile } from "node:fs/promises";
import { Blob, Buffer, Direction, Face, Font as HarfBuzzFont, shape, Variation } from "harfbuzzjs";
import decompress from "woff2-encoder/decompress";

/** A letter or more where it stands: `path` in units of the font, moved by `x` and `y`, in ems like `advance`. */
export type Glyph = { path: string; x: number; y: number };

export type Look = { size: number; weight: number; tracking: number };

export type Font = {
  has: (codePoint: number) => boolean;
  /** Sets text[start, end), knowing what stands around it, and tells how wide that is, in ems. */
  measure: (text: string, start: number, end: number, direction: "ltr" | "rtl", look: Look) => number;
  /** The same as outlines, from left to right. */
  outline: (text: string, start: number, end: number, direction: "ltr" | "rtl", look: Look) => Glyph[];
  unitsPerEm: number;
};

// A headline in Chinese takes some twenty files of about 100 KB; the last hundred stay open.
const mostOpen = 100;
const opened = new Map<string, Promise<Font>>();

/** Opens a font once, and keeps it while it is used. */
export function openFont(path: string): Promise<Font> {
  const font = opened.get(path) ?? read(path);
  opened.delete(path);
  opened.set(path, font);
  // What could not be read may be there next time.
  font.catch(() => opened.delete(path));
  for (const oldest of opened.keys()) {
    if (opened.size <= mostOpen) break;
    opened.delete(oldest);
  }
  return font;
}

// One for all: what HarfBuzz holds lies outside of JavaScript's memory, and is given back late.
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

  function set(text: string, start: number, end: number, direction: "ltr" | "rtl", look: Look) {
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
      // The last glyph of each letter carries the space behind it.
      const isLast = all[index + 1]?.cluster !== glyph.cluster;
      const tracking = isLast && !areJoined.test(text.slice(start, end)) ? look.tracking : 0;
      return {
        id: glyph.codepoint,
        advance: xAdvance / unitsPerEm + tracking,
        x: xOffset / unitsPerEm,
        y: yOffset / unitsPerEm,
      };
    });
  }

  return {
    unitsPerEm,
    has: (codePoint) => codePoints.has(codePoint),
    measure: (...asked) => set(...asked).reduce((sum, { advance }) => sum + advance, 0),
    outline: (...asked) => {
      let pen = 0;
      return set(...asked).map(({ id, advance, x, y }) => {
        const glyph = { path: font.glyphToPath(id), x: pen + x, y };
        pen += advance;
        return glyph;
      });
    },
  };
}

// Letters that hang together would be torn by space between them.
const areJoined = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}]/u;

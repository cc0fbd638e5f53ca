/** Typesets all text of a card, each at the largest size that fits. */
import { type Card, cardSize } from "@/lib/cards/card";
import { cardPicture, croppedPicture } from "@/lib/cards/card-picture";
import { findLetters } from "@/lib/cards/typesetting/letters";
import { type Box, type Ink, type SetText, typeset } from "@/lib/cards/typesetting/typeset";
import { directionOf } from "@/lib/language/direction";

/** The colours of the light theme (components/site/theme.css). All readers see the same card. */
export const paper = "#fffdf8";
export const ink = "#17140f";
export const rule = "#ddd5c7";
const muted = "#574f45";

/**
 * The margin beside the text, in pixels. Chat programs crop cards to the square in the middle, so all words
 * lie in it: 630 pixels wide, with 24 on each side.
 */
export const edge = (cardSize.width - cardSize.height) / 2 + 24;
export type SetCard = Awaited<ReturnType<typeof setCard>>;

/** A stamp without a background has a frame. */
type Stamp = { text: SetText; background: string | undefined };

const titleSizes = [100, 92, 84, 78, 72, 66, 60, 56, 52, 48, 45, 42, 39, 36, 33, 30, 27, 24, 21, 18];
const nameSizes = [150, 132, 116, 102, 90, 80, 70, 60, 52, 45, 38, 32, 26, 20];
const stampSizes = [25, 24, 23, 22, 21, 20, 18, 16, 14];
const lineSizes = [34, 30, 27, 24, 21, 18, 15];

/** As wide as the square in the middle leaves. */
const pictureSize = { width: (cardSize.width - cardSize.height) / 2, height: cardSize.height };
export const footMark = { size: 46, gap: 14 };
export const stampFrame = { height: 42, padding: 12, border: 3, gap: 14 };
export const faceSize = { width: 190, height: 190 };
/** The faces of an opinion are stops on the line, each over the one before. */
export const voiceFace = { size: 116, border: 8, overlap: 22 };
/** The paper's mark on the card of the front page, beside the paper's name. */
export const frontMark = { size: 112, gap: 26 };

// The heights of the line above the headline and of the footer.
const headHeight = 126;
const footHeight = 108;

export async function setCard(card: Card) {
  const isStory = card.kind === "article";
  const size = isStory ? pictureSize : faceSize;
  const picture = await cardPicture(card, size);
  const voice = { width: voiceFace.size, height: voiceFace.size };
  const faces = await Promise.all((card.faces ?? []).map((face) => croppedPicture(card.slug, face, voice)));
  const width = cardSize.width - 2 * edge;
  const line = card.lines[0] ?? ink;

  /** A text, unless a letter of it has no typeface. */
  const set = async (text: string, box: Box, look: Ink) => {
    const found = await findLetters(text, card.language);
    return found.lacks.length === 0 && found.text !== "" ? typeset(found, box, look) : undefined;
  };
  const setLine = async (text: string | undefined, look: Ink, largest = 34) => {
    const sizes = lineSizes.filter((size) => size <= largest);
    return text ? await set(text, { width, height: largest * 1.5, sizes }, look) : undefined;
  };

  const byline = await setLine(card.byline, { weight: 480, colour: muted }, 30);
  const setStamp = async ({ text, colour, background }: PlainStamp, size: number) => {
    const look = { weight: 680, colour, tracking: 0.07 };
    const capitals = text.toLocaleUpperCase(card.language);
    const stamp = await set(capitals, { width, height: 30, sizes: [size] }, look);
    return stamp ? [{ background, text: stamp }] : [];
  };
  let stamps: Stamp[] = [];
  for (const size of stampSizes) {
    stamps = (await Promise.all(stampsOf(card, line).map((stamp) => setStamp(stamp, size)))).flat();
    if (widthOfRow(stamps) <= width) break;
  }
  const below =
    (byline ? byline.height + 16 : 0) + (stamps.length > 0 ? stampFrame.height + 24 : 0) + footHeight;
  const headRise = faces.some(Boolean) ? voiceFace.size - 38 : 0;
  let title = { width, height: card.kind === "most-read" ? 130 : 190, sizes: nameSizes };
  if (isStory)
    title = { width, height: cardSize.height - headHeight - headRise - below - 10, sizes: titleSizes };
  else if (card.kind === "front")
    title = { ...title, width: width - frontMark.size - frontMark.gap, height: 170 };
  else if (picture) title = { ...title, height: 150 };
  const titleLook = { weight: isStory ? 600 : 620, colour: ink, tracking: -0.016 };
  const summary = { width, height: 100, sizes: [36, 33, 30, 27, 24, 21, 18] };
  const numeralBox = { width, height: 140, sizes: [104] };
  return {
    card,
    /** Of the paper: from where the card is laid out. Each text has a direction of its own. */
    direction: directionOf(card.language),
    /** The colour of its first line, or of ink. */
    line,
    /** The width of the text column. */
    width,
    /** The paper's name, where the title has letters without a typeface. */
    title: (await set(card.title, title, titleLook)) ?? (await set(card.paper, title, titleLook)),
    paper: await set(
      card.paper,
      { width: width - footMark.size - footMark.gap, height: 44, sizes: [34, 30, 26, 22, 18] },
      { weight: 640, colour: ink, tracking: -0.012 },
    ),
    kicker: await setLine(card.kicker, { weight: 640, colour: ink }),
    description:
      card.description === undefined
        ? undefined
        : await set(card.description, summary, { weight: 400, colour: muted }),
    byline,
    stamps,
    numerals: await Promise.all(
      (card.kind === "most-read" ? [1, 2, 3, 4, 5] : []).map((numeral) =>
        set(numeral.toLocaleString(card.language), numeralBox, { weight: 300, colour: ink }),
      ),
    ),
    picture,
    faces: faces.filter((face) => face !== undefined),
    /** Whether none of its pictures is missing. */
    isWhole: (card.picture === undefined || picture !== undefined) && faces.every(Boolean),
  };
}

/** The width of all stamps side by side. */
function widthOfRow(stamps: Stamp[]): number {
  const { padding, border, gap } = stampFrame;
  const widths = stamps.map(({ text }) => text.width + 2 * (padding + border));
  return widths.reduce((sum, width) => sum + width, gap * (stamps.length - 1));
}

type PlainStamp = { text: string; colour: string; background?: string };

function stampsOf({ label, stamps }: Card, line: string): PlainStamp[] {
  return [
    ...(label ? [{ text: label, colour: paper, background: line }] : []),
    // A year must be noticed.
    ...stamps.map((text) =>
      /\d/.test(text) ? { text, colour: paper, background: ink } : { text, colour: ink },
    ),
  ];
}

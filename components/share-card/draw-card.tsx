import { ImageResponse } from "@vercel/og";
import sharp, { type PngOptions } from "sharp";
import { type Card, cardSize } from "@/lib/cards/card";
import type { Pixels } from "@/lib/cards/card-picture";
import type { DrawnCard } from "@/lib/cards/drawn-cards";
import type { Direction } from "@/lib/language/direction";
import { setCard } from "./set-card";
import { ShareCard } from "./share-card";

// Some platforms ignore larger cards. In bytes.
const largestCard = 300_000;

/** Draws a card as a PNG. All text is outlines already: satori would fetch fonts for text from Google. */
export async function drawCard(card: Card): Promise<DrawnCard> {
  const set = await setCard(card);
  const { picture, isWhole, direction } = set;
  const face = card.kind === "author" && picture ? await dataUrl(picture) : undefined;
  const voices = await Promise.all(set.faces.map(dataUrl));
  const drawn = new ImageResponse(<ShareCard set={set} face={face} voices={voices} />, cardSize);
  const sheet = Buffer.from(await drawn.arrayBuffer());
  return { png: picture && !face ? await withPicture(sheet, picture, direction) : sheet, isWhole };
}

async function dataUrl({ data, info }: Pixels): Promise<string> {
  const png = await sharp(data, { raw: info }).png().toBuffer();
  return `data:image/png;base64,${png.toString("base64")}`;
}

// The first that makes a photograph small enough: filters, then fewer and fewer colours.
const encodings: PngOptions[] = [
  { adaptiveFiltering: true },
  ...[256, 128, 64, 32].map((colours) => ({ palette: true, colours, effort: 1, dither: 0.6 })),
  { palette: true, colours: 16, dither: 0 },
];

/** Lays a picture over the edge where lines end. Satori would encode and decode it three times. */
async function withPicture(sheet: Buffer, { data, info }: Pixels, direction: Direction): Promise<Buffer> {
  const left = direction === "rtl" ? 0 : cardSize.width - info.width;
  const whole = await sharp(sheet)
    .composite([{ input: data, raw: info, left, top: 0 }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let png = sheet;
  for (const encoding of encodings) {
    png = await sharp(whole.data, { raw: whole.info }).png(encoding).toBuffer();
    if (png.length <= largestCard) break;
  }
  return png;
}

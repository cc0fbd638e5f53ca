import { ImageResponse } from "@vercel/og";
import sharp, { type PngOptions } from "sharp";
import { type Card, cardSize } from "@/lib/cards/card";
import type { Pixels } from "@/lib/cards/card-picture";
import type { DrawnCard } from "@/lib/cards/drawn-cards";
import { setCard } from "./set-card";
import { ShareCard } from "./share-card";

// Some platforms show no card that is larger.
const largestCard = 300_000;

/** Draws a card as a PNG. Its words are outlines, so that nothing is left for which a font would be fetched. */
export async function drawCard(card: Card): Promise<DrawnCard> {
  const set = await setCard(card);
  const { picture, isWhole } = set;
  const face = card.kind === "author" && picture ? await dataAddress(picture) : undefined;
  const drawn = new ImageResponse(<ShareCard set={set} face={face} />, cardSize);
  const sheet = Buffer.from(await drawn.arrayBuffer());
  return { png: picture && !face ? await withPicture(sheet, picture) : sheet, isWhole };
}

async function dataAddress({ data, info }: Pixels): Promise<string> {
  const png = await sharp(data, { raw: info }).png().toBuffer();
  return `data:image/png;base64,${png.toString("base64")}`;
}

// Filters make photographs smaller. Where that is not enough, they have fewer colours.
const ways: PngOptions[] = [
  { adaptiveFiltering: true },
  ...[256, 128, 64, 32].map((colours) => ({ palette: true, colours, effort: 1, dither: 0.6 })),
  { palette: true, colours: 16, dither: 0 },
];

/**
 * Lays a picture over the right edge of a card. Drawn with the card, it would be packed and unpacked three times, which
 * takes as long as all the rest.
 */
async function withPicture(sheet: Buffer, { data, info }: Pixels): Promise<Buffer> {
  const whole = await sharp(sheet)
    .composite([{ input: data, raw: info, left: cardSize.width - info.width, top: 0 }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let png = sheet;
  for (const way of ways) {
    png = await sharp(whole.data, { raw: whole.info }).png(way).toBuffer();
    if (png.length <= largestCard) break;
  }
  return png;
}

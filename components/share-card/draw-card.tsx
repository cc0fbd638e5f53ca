import { ImageResponse } from "@vercel/og";
import sharp from "sharp";
import { type Card, cardSize } from "@/lib/cards/card";
import type { DrawnCard } from "@/lib/cards/drawn-cards";
import { setCard } from "./set-card";
import { ShareCard } from "./share-card";

// Some platforms show no card that is larger.
const largestCard = 300_000;

/** Draws a card as a PNG. Its words are outlines, so that nothing is left for which a font would be fetched. */
export async function drawCard(card: Card): Promise<DrawnCard> {
  const set = await setCard(card);
  const drawn = new ImageResponse(<ShareCard set={set} />, cardSize);
  const png = Buffer.from(await drawn.arrayBuffer());
  return {
    png: png.length > largestCard ? await withFewerColours(png) : png,
    isWhole: card.picture === undefined || set.picture !== undefined,
  };
}

/** A photograph takes too much room in a PNG unless its colours are few. */
async function withFewerColours(png: Buffer): Promise<Buffer> {
  for (const colours of [256, 128, 64, 32]) {
    const smaller = await sharp(png).png({ palette: true, colours, effort: 1, dither: 0.6 }).toBuffer();
    if (smaller.length <= largestCard) return smaller;
  }
  return sharp(png).png({ palette: true, colours: 16, dither: 0 }).toBuffer();
}

import { join } from "node:path";
import sharp from "sharp";
import { pictureFile, picturesFolder } from "@/lib/content/stored";
import { compiledFolder } from "@/lib/env";
import type { Card, CardPicture } from "./card";

/** An uncompressed picture, as sharp returns it. */
export type Pixels = { data: Buffer; info: Size & { channels: 1 | 2 | 3 | 4 } };

type Size = { width: number; height: number };

/** The picture of a card, if it has one. */
export async function cardPicture({ slug, picture }: Card, size: Size): Promise<Pixels | undefined> {
  return picture && croppedPicture(slug, picture, size);
}

/** A picture cropped around its focus. A file that cannot be read is logged with the card's slug. */
export async function croppedPicture(
  slug: string,
  picture: CardPicture,
  size: Size,
): Promise<Pixels | undefined> {
  const { widths, width, height, focus } = picture;
  // The smallest file that need not be enlarged.
  const scale = Math.max(size.width / width, size.height / height);
  const version = widths.find((candidate) => candidate >= width * scale) ?? widths.at(-1) ?? width;
  const file = join(picturesFolder(compiledFolder), pictureFile(picture, version, "jpg"));
  const covering = {
    width: Math.max(size.width, Math.round(width * scale)),
    height: Math.max(size.height, Math.round(height * scale)),
  };
  try {
    return await sharp(file)
      .resize(covering.width, covering.height, { fit: "fill" })
      .extract({
        left: offset(focus.x, covering.width, size.width),
        top: offset(focus.y, covering.height, size.height),
        ...size,
      })
      .toColourspace("srgb")
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch (cause) {
    console.error(`The share card of ${slug} is drawn without its picture: ${file} cannot be read.`, cause);
    return undefined;
  }
}

/** Where a crop of length `shown` begins, with its middle as close to the focus as possible. */
function offset(focus: number, whole: number, shown: number): number {
  return Math.round(Math.min(Math.max(focus * whole - shown / 2, 0), whole - shown));
}

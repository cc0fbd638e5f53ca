import { join } from "node:path";
import sharp from "sharp";
import { pictureFile, picturesFolder } from "@/lib/content/stored";
import { compiledFolder } from "@/lib/env";
import type { Card } from "./card";

/** An uncompressed picture, as sharp returns it. */
export type Pixels = { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } };

/** The picture of a card, cropped around its focus. Undefined, after logging, if its file cannot be read. */
export async function cardPicture(
  { slug, picture }: Pick<Card, "slug"> & { picture: NonNullable<Card["picture"]> },
  size: { width: number; height: number },
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

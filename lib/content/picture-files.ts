import { stat } from "node:fs/promises";
import { join } from "node:path";
import { compiledFolder } from "@/lib/env";
import type { Picture } from "./model";
import { type PictureFormat, pictureFile, picturesFolder } from "./stored";

/** Wide enough for a tablet. */
const widestSyndicated = 1280; // pixels

/** The one width of a picture that feeds, sitemaps and alternate formats name, as a JPEG. */
export function syndicatedWidth({ widths, width }: Pick<Picture, "widths" | "width">): number {
  return widths.findLast((candidate) => candidate <= widestSyndicated) ?? widths[0] ?? width;
}

/** A file of a picture never changes under its name, so it is measured once. */
const sizes = new Map<string, number>();

/** How many bytes one file of a picture has. Rejects where it is not there. */
export async function pictureBytes(
  picture: Pick<Picture, "id">,
  width: number,
  format: PictureFormat,
): Promise<number> {
  const file = pictureFile(picture, width, format);
  const known = sizes.get(file) ?? (await stat(join(picturesFolder(compiledFolder), file))).size;
  sizes.set(file, known);
  return known;
}

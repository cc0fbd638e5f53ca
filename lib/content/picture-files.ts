import { stat } from "node:fs/promises";
import { join } from "node:path";
import { compiledFolder } from "@/lib/env";
import type { Picture } from "./model";
import { pictureFile, picturesFolder } from "./stored";

/** Wide enough for a tablet. */
const widestSyndicated = 1280; // pixels

/** The one width of a picture that feeds, sitemaps and alternate formats name, as a JPEG. */
export function syndicatedWidth({ widths, width }: Pick<Picture, "widths" | "width">): number {
  return widths.findLast((candidate) => candidate <= widestSyndicated) ?? widths[0] ?? width;
}

// The file with a given name never changes, so its size is read once.
const sizes = new Map<string, number>();

/** The size of one JPEG of a picture, in bytes. Rejects if the file is missing. */
export async function jpegBytes(picture: Pick<Picture, "id">, width: number): Promise<number> {
  const file = pictureFile(picture, width, "jpg");
  const known = sizes.get(file) ?? (await stat(join(picturesFolder(compiledFolder), file))).size;
  sizes.set(file, known);
  return known;
}

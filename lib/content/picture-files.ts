import { stat } from "node:fs/promises";
import { join } from "node:path";
import { compiledFolder } from "@/lib/env";
import type { Picture } from "./model";
import { type PictureFormat, pictureFile, picturesFolder } from "./stored";

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

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

/** Text that the camera wrote into a picture, and that must not reach a reader. */
export const cameraWord = "QXCAMERA";

/** Writes a picture of one colour, rotated as cameras store it, with the metadata that a camera writes. */
export async function writePhotograph(folder: string, name: string, colour: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const picture = sharp({ create: { width: 400, height: 600, channels: 3, background: colour } });
  const bytes = await picture
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: cameraWord, Copyright: cameraWord },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "40/1 11/1 0/1" },
    })
    .jpeg()
    .toBuffer();
  await writeFile(join(folder, name), bytes);
}

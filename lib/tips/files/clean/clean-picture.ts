import { DamagedPicture } from "./byte-reader";
import { cleanGif } from "./gif";
import { cleanJpeg } from "./jpeg";
import { type PictureType, pictureType } from "./picture-type";
import { cleanPng } from "./png";
import { type Cleaned, type Trace, traceNames } from "./traces";
import { cleanWebp } from "./webp";

export type CleanedPicture =
  | { state: "cleaned"; bytes: Uint8Array<ArrayBuffer>; removed: Trace[] }
  /** Not sent: what is in it beyond the damage is unknown. */
  | { state: "damaged" }
  /** Sent as it is. */
  | { state: "not a picture that we can clean" };

const cleaners: Record<PictureType, (bytes: Uint8Array) => Cleaned> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  gif: cleanGif,
  webp: cleanWebp,
};

/**
 * Removes from a JPEG, PNG, GIF or WebP everything that is not needed to show it. Pixels are not re-encoded;
 * the orientation is kept, so that no picture turns. What the bytes are decides, not the name. Never throws
 * for any bytes. Runs in browsers too.
 */
export function cleanPicture(bytes: Uint8Array): CleanedPicture {
  const type = pictureType(bytes);
  if (!type) return { state: "not a picture that we can clean" };
  try {
    const { bytes: cleaned, traces } = cleaners[type](bytes);
    return { state: "cleaned", bytes: cleaned, removed: traceNames.filter((name) => traces.includes(name)) };
  } catch (cause) {
    if (cause instanceof DamagedPicture) return { state: "damaged" };
    throw cause;
  }
}

import sharp from "sharp";
import { cleanPicture } from "@/lib/tips/files/clean/clean-picture";

/** A picture without metadata. Throws for one that cannot be cleaned. */
export function cleaned(bytes: Uint8Array): Buffer<ArrayBuffer> {
  const result = cleanPicture(bytes);
  if (result.state !== "cleaned") throw new Error(result.state);
  return Buffer.from(result.bytes);
}

/** What one sees: all frames, turned as the orientation says. Profiles aside, since they are removed. */
export async function seen(bytes: Uint8Array) {
  const picture = sharp(bytes, { pages: -1, ignoreIcc: true });
  const { pages = 1, delay, loop } = await picture.metadata();
  const pixels = await (pages > 1 ? picture : picture.autoOrient()).raw().toBuffer();
  return { pixels: pixels.toString("base64"), pages, delay, loop };
}

export const contains = (bytes: Uint8Array, part: Uint8Array | string) =>
  Buffer.from(bytes).includes(typeof part === "string" ? part : Buffer.from(part));

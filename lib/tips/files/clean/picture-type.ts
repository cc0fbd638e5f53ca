import { textOf } from "./byte-reader";

export type PictureType = "jpeg" | "png" | "gif" | "webp";

/** How many of the first bytes of a file show its type. */
export const typeLength = 12;

/** The type of a picture that can be cleaned, by its first bytes: names lie. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const head = textOf(bytes.subarray(0, typeLength));
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(head)) return "gif";
  return /^RIFF.{4}WEBP/s.test(head) ? "webp" : undefined;
}

import { textOf } from "@/lib/tips/files/clean/byte-reader";
import { pictureType } from "@/lib/tips/files/clean/picture-type";

/** What a file is, as far as it matters for what it may betray. */
export type FileKind = "cleanable picture" | "other picture" | "recording" | "other";

/** How many of the first bytes of a file show its kind. */
export const kindLength = 16;

/** What files begin with: at the start, or after the four bytes of a length or a size. */
const otherPictures = {
  // TIFF, as most cameras' own formats are; Fujifilm's and Panasonic's; JPEG XL, JPEG 2000, BMP, Photoshop.
  atStart: ["II*\0", "MM\0*", "FUJIFILM", "IIU\0", "\xff\x0a", "\0\0\0\x0cJXL ", "\0\0\0\x0cjP", "8BPS"],
  // HEIC, AVIF, Canon's.
  afterLength: ["ftyphei", "ftyphev", "ftypmif", "ftypmsf", "ftypavi", "ftypcrx"],
};
const recordings = {
  // Matroska and WebM, Ogg, FLAC, MP3, AAC, AMR, Windows Media, AIFF.
  atStart: [
    "\x1aE\xdf\xa3",
    "OggS",
    "fLaC",
    "ID3",
    "\xff\xfb",
    "\xff\xf3",
    "\xff\xf1",
    "\xff\xf9",
    "#!AMR",
    "0&\xb2u",
  ],
  // MP4, QuickTime, 3GP.
  afterLength: ["ftyp", "moov", "mdat", "wide"],
};

/** By the first bytes, since names lie. */
export function fileKind(head: Uint8Array): FileKind {
  if (pictureType(head)) return "cleanable picture";
  const text = textOf(head.subarray(0, kindLength));
  const isOf = ({ atStart, afterLength }: typeof recordings) =>
    atStart.some((mark) => text.startsWith(mark)) || afterLength.some((mark) => text.startsWith(mark, 4));
  if (isOf(otherPictures)) return "other picture";
  return isOf(recordings) || /^(?:RIFF.{4}(?:AVI |WAVE)|FORM.{4}AIF)/s.test(text) ? "recording" : "other";
}

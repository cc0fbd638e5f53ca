import { ByteReader, bytesOf, joined } from "./byte-reader";
import type { Trace } from "./traces";

/** What a block of Exif says that matters here. Its orientation turns the picture, 1 to 8 (1: not at all). */
export type Exif = { orientation: number; traces: Trace[] };

const tracesOfTags: Record<number, Trace> = {
  271: "camera",
  272: "camera",
  305: "program",
  306: "time",
  315: "name",
  33432: "name",
  34853: "place",
  36867: "time",
  36868: "time",
  37500: "camera",
  42032: "name",
  42033: "camera",
  42035: "camera",
  42036: "camera",
};
const orientationTag = 0x0112;
const exifFolderTag = 0x8769;

/** Reads as much of a TIFF structure as is intact. Never throws: all of it will be removed. */
export function readExif(tiff: Uint8Array): Exif {
  const exif: Exif = { orientation: 1, traces: [] };
  try {
    readFolders(tiff, exif);
  } catch {
    // Damaged metadata. What was read before stands.
  }
  if (exif.traces.length === 0 && !isOrientationAlone(tiff)) exif.traces.push("other data");
  return exif;
}

function readFolders(tiff: Uint8Array, exif: Exif): void {
  const reader = new ByteReader(tiff);
  const isLittleEndian = reader.text(2) === "II";
  reader.at = 4;
  const offsets = [reader.uint32(isLittleEndian)];
  // The first folder, that of the camera's data, and that of the small preview.
  for (let folder = 0; folder < offsets.length && folder < 3; folder++) {
    reader.at = offsets[folder] ?? 0;
    const count = reader.uint16(isLittleEndian);
    for (let entry = 0; entry < count; entry++) {
      const tag = reader.uint16(isLittleEndian);
      const type = reader.uint16(isLittleEndian);
      reader.take(4);
      const value = new ByteReader(reader.take(4));
      if (tag === orientationTag && folder === 0 && type === 3) {
        const orientation = value.uint16(isLittleEndian);
        if (orientation >= 1 && orientation <= 8) exif.orientation = orientation;
      }
      const { [tag]: trace } = tracesOfTags;
      if (trace) exif.traces.push(trace);
      if (tag === exifFolderTag) offsets.push(value.uint32(isLittleEndian));
    }
    const next = folder === 0 && reader.uint32(isLittleEndian);
    if (next) exif.traces.push("preview");
  }
}

/** The smallest TIFF structure that turns a picture. */
export function orientationAlone(orientation: number): Uint8Array {
  return joined([
    bytesOf("MM\0*\0\0\0\x08\0\x01"),
    bytesOf("\x01\x12\0\x03\0\0\0\x01\0"),
    Uint8Array.of(orientation),
    bytesOf("\0\0\0\0\0\0"),
  ]);
}

function isOrientationAlone(tiff: Uint8Array): boolean {
  const { length } = tiff;
  return length === 26 && orientationAlone(tiff[19] ?? 1).every((byte, at) => byte === tiff[at]);
}

/**
 * Keeps of a PNG what is needed to show it: its pixels, palette and transparency, the frames of an animation,
 * and three short chunks that say how bright its colours are. Each has an exact length. All else goes: texts,
 * Exif, times, colour profiles, a screen's colours and density, bytes after the end (where cropped pictures
 * have kept what was cut off). W3C, Portable Network Graphics, third edition.
 */
import { ByteReader, bytesOf, DamagedPicture, demand, joined } from "./byte-reader";
import { crc32 } from "./crc32";
import { orientationAlone, readExif } from "./exif";
import { type Cleaned, type Trace, tracesInText } from "./traces";

const signature = bytesOf("\x89PNG\r\n\x1a\n");

/** The chunks that are kept, and whether a length is right. */
const needed: Record<string, (length: number) => boolean> = {
  IHDR: (length) => length === 13,
  PLTE: (length) => length % 3 === 0 && length <= 768,
  tRNS: (length) => length <= 256,
  IDAT: () => true,
  IEND: (length) => length === 0,
  acTL: (length) => length === 8,
  fcTL: (length) => length === 26,
  fdAT: (length) => length >= 4,
  sRGB: (length) => length === 1,
  gAMA: (length) => length === 4,
  cICP: (length) => length === 4,
};

export function cleanPng(bytes: Uint8Array): Cleaned {
  const reader = new ByteReader(bytes);
  reader.take(signature.length);
  const kept: Uint8Array[] = [];
  const traces: Trace[] = [];
  let orientation = 1;
  const seen = new Set<string>();
  for (let type = ""; type !== "IEND"; ) {
    const length = reader.uint32();
    const start = reader.at;
    type = reader.text(4);
    const content = reader.take(length);
    const sum = reader.uint32();
    demand(seen.size > 0 || type === "IHDR");
    seen.add(type);
    const isRightLength = Object.hasOwn(needed, type) && needed[type];
    if (isRightLength) {
      demand(isRightLength(length));
      reader.at = start;
      const checked = reader.take(length + 4);
      demand(crc32(checked) === sum);
      reader.take(4);
      kept.push(chunk(checked));
      continue;
    }
    // A capital marks a chunk without which a picture cannot be shown; what it holds is unknown.
    if (!/^[a-z]/.test(type)) throw new DamagedPicture();
    const exif = type === "eXIf" && readExif(content);
    if (exif) orientation = exif.orientation;
    traces.push(...(exif ? exif.traces : tracesIn(type, content)));
  }
  demand(seen.has("IDAT"));
  if (reader.left > 0) traces.push("other data");
  const [head = signature, ...rest] = kept;
  const turn = orientation > 1 ? [chunk(joined([bytesOf("eXIf"), orientationAlone(orientation)]))] : [];
  return { bytes: joined([signature, head, ...turn, ...rest]), traces };
}

function chunk(typeAndContent: Uint8Array): Uint8Array {
  return joined([uint32(typeAndContent.length - 4), typeAndContent, uint32(crc32(typeAndContent))]);
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

function tracesIn(type: string, content: Uint8Array): Trace[] {
  if (type === "tIME") return ["time"];
  if (type === "iCCP") return ["colour profile"];
  if (/^[tiz]..t$/i.test(type)) return tracesInText(content);
  // Colours, density and the like, which every program writes.
  return ["cHRM", "sBIT", "bKGD", "hIST", "pHYs", "sPLT"].includes(type) ? [] : ["other data"];
}

/**
 * Keeps of a JPEG what is needed to show it: tables, frame, scans, and the transform of its colours. All
 * else goes: every other application segment (Exif, XMP, IPTC, colour profiles, previews, a phone's depth
 * maps), comments, bytes after the end (where phones put further pictures and films). ITU-T T.81, annex B.
 */
import { ByteReader, bytesOf, DamagedPicture, demand, joined, textOf } from "./byte-reader";
import { orientationAlone, readExif } from "./exif";
import { type Cleaned, type Trace, tracesInText } from "./traces";

const startOfScan = 0xda;
const quantizationTables = 0xdb;
const huffmanTables = 0xc4;
const arithmeticConditioning = 0xcc;
const endOfImage = 0xd9;

export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const reader = new ByteReader(bytes);
  demand(reader.uint16() === 0xffd8);
  const kept: Uint8Array[] = [];
  const traces: Trace[] = [];
  let orientation: number | undefined;
  let hasFrame = false;
  let hasScan = false;
  let colours: Uint8Array | undefined;
  for (let marker = nextMarker(reader); marker !== endOfImage; marker = nextMarker(reader)) {
    // A restart marker or a filler between segments has no content.
    if (marker === 0x01 || isRestart(marker)) continue;
    const length = reader.uint16();
    demand(length >= 2);
    const content = reader.take(length - 2);
    if (isApplicationData(marker)) {
      // Programs go by the first, and reading thousands takes long.
      const exif = orientation === undefined && isExif(marker, content) && readExif(content.subarray(6));
      if (exif) orientation = exif.orientation;
      traces.push(...(exif ? exif.traces : tracesIn(marker, content)));
      if (!hasScan) colours = colourTransform(marker, content) ?? colours;
      continue;
    }
    demand(isWellFormed(marker, content));
    kept.push(segment(marker, content));
    hasFrame ||= isFrame(marker);
    if (marker !== startOfScan) continue;
    demand(hasFrame);
    hasScan = true;
    kept.push(scan(reader));
  }
  demand(hasScan);
  if (reader.left > 0) traces.push(...tracesAfterEnd(reader.take(reader.left)));
  const turned = orientation ?? 1;
  const head = [
    ...(colours ? [colours] : []),
    ...(turned > 1 ? [segment(0xe1, joined([bytesOf("Exif\0\0"), orientationAlone(turned)]))] : []),
  ];
  return {
    bytes: joined([Uint8Array.of(0xff, 0xd8), ...head, ...kept, Uint8Array.of(0xff, endOfImage)]),
    traces,
  };
}

function nextMarker(reader: ByteReader): number {
  demand(reader.byte() === 0xff);
  let marker = reader.byte();
  while (marker === 0xff) marker = reader.byte();
  return marker;
}

/** The coded data of a scan, up to the marker after it. */
function scan(reader: ByteReader): Uint8Array {
  const start = reader.at;
  for (;;) {
    if (reader.byte() !== 0xff) continue;
    const next = reader.byte();
    if (next === 0 || isRestart(next)) continue;
    // Fillers before a marker, or the marker itself.
    reader.at -= 2;
    if (next !== 0xff) break;
    reader.at += 1;
  }
  const end = reader.at;
  reader.at = start;
  return reader.take(end - start);
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), content]);
}

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
/** APP0 to APP15, extensions without a standard, and comments. */
const isApplicationData = (marker: number) => marker >= 0xe0;
/** SOF0 to SOF15, without three numbers that mean something else. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![huffmanTables, 0xc8, arithmeticConditioning].includes(marker);
const isExif = (marker: number, content: Uint8Array) =>
  marker === 0xe1 && /^Exif\0/.test(textOf(content.subarray(0, 6)));

/** Luminance and two colours, or four inks. */
const mostComponents = 4;
/** The most codes of a Huffman table: one for each value of a byte. */
const mostCodes = 256;

/**
 * Whether a segment is what its marker says, and has exactly the length of its content: otherwise something
 * else could pass for it, or hide behind it.
 */
function isWellFormed(marker: number, content: Uint8Array): boolean {
  const { length } = content;
  const components = content[isFrame(marker) ? 5 : 0] ?? 0;
  const isCounted = components >= 1 && components <= mostComponents;
  if (isFrame(marker)) return isCounted && length === 6 + 3 * components;
  if (marker === startOfScan) return isCounted && length === 4 + 2 * components;
  // The number of lines, the restart interval.
  if (marker === 0xdc || marker === 0xdd) return length === 2;
  const sizeOf = tableSizes[marker];
  if (sizeOf === undefined) throw new DamagedPicture();
  const reader = new ByteReader(content);
  while (reader.left > 0) {
    const kind = reader.byte();
    // The first half has two values, the second is the number of the table: of four.
    if (kind >> 4 > 1 || (kind & 0xf) > 3) return false;
    reader.take(sizeOf(kind, reader));
  }
  return true;
}

/** The bytes of a table after that of its kind, by the marker of its segment. */
const tableSizes: Record<number, (kind: number, reader: ByteReader) => number> = {
  // 64 numbers of one or two bytes.
  [quantizationTables]: (kind) => (kind >> 4 ? 128 : 64),
  // How many codes there are of each length, then their values.
  [huffmanTables]: (_, reader) => {
    const codes = reader.take(16).reduce((sum, count) => sum + count, 0);
    demand(codes <= mostCodes);
    return codes;
  },
  [arithmeticConditioning]: () => 1,
};

/** The segment that says how colours are coded, rebuilt without density, preview and version. */
function colourTransform(marker: number, content: Uint8Array): Uint8Array | undefined {
  const name = textOf(content.subarray(0, 5));
  if (marker === 0xe0 && name === "JFIF\0")
    return segment(marker, bytesOf("JFIF\0\x01\x01\0\0\x01\0\x01\0\0"));
  const transform = content[11];
  if (marker !== 0xee || name !== "Adobe" || transform === undefined) return undefined;
  return segment(marker, joined([bytesOf("Adobe\0\x64\0\0\0\0"), Uint8Array.of(transform)]));
}

function tracesIn(marker: number, content: Uint8Array): Trace[] {
  const name = textOf(content.subarray(0, 12));
  if (marker === 0xe0) return content.length > 14 ? ["preview"] : [];
  if (marker === 0xee && name.startsWith("Adobe")) return [];
  if (marker === 0xe2 && name.startsWith("ICC_PROFILE")) return ["colour profile"];
  return tracesInText(content);
}

function tracesAfterEnd(rest: Uint8Array): Trace[] {
  if (rest.every((byte) => byte === 0)) return [];
  return [rest[0] === 0xff && rest[1] === 0xd8 ? "preview" : "other data"];
}

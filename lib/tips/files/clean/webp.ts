/**
 * Keeps of a WebP what is needed to show it: its pixels, transparency and frames. Exif, XMP, the colour
 * profile, unknown chunks (in frames too) and bytes after the end go. RFC 9649.
 */
import { ByteReader, bytesOf, demand, joined } from "./byte-reader";
import { orientationAlone, readExif } from "./exif";
import { type Cleaned, type Trace, tracesInText } from "./traces";

const flags = { animation: 0x02, exif: 0x08, alpha: 0x10 };

type Chunk = { type: string; content: Uint8Array };

export function cleanWebp(bytes: Uint8Array): Cleaned {
  const file = new ByteReader(bytes);
  file.take(4);
  const size = file.uint32(true);
  demand(size >= 4);
  const inside = file.take(size).subarray(4);
  const traces: Trace[] = file.left > 0 ? ["other data"] : [];
  const all = chunksIn(inside);
  const exif = all.find(({ type }) => type === "EXIF");
  const orientation = exif ? readExif(tiffIn(exif.content)).orientation : 1;
  for (const { type, content } of all) {
    if (type === "EXIF") traces.push(...readExif(tiffIn(content)).traces);
    else if (type === "ICCP") traces.push("colour profile");
    else if (!Object.hasOwn(rebuilt, type)) traces.push(...tracesInText(content));
  }
  const hasFlags = all.some(({ type }) => type === "VP8X");
  const kept = all.flatMap(({ type, content }) => {
    const rebuild = Object.hasOwn(rebuilt, type) ? rebuilt[type] : undefined;
    return rebuild ? [{ type, content: rebuild(content) }] : [];
  });
  demand(kept.some(({ type }) => type === "VP8 " || type === "VP8L" || type === "ANMF"));
  // Only a file with flags may have Exif.
  const turns = hasFlags && orientation > 1;
  const [first] = kept;
  if (turns && first?.type === "VP8X") first.content[0] = (first.content[0] ?? 0) | flags.exif;
  const turn = turns ? [{ type: "EXIF", content: orientationAlone(orientation) }] : [];
  const parts = [bytesOf("WEBP"), ...[...kept, ...turn].map(written)];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return { bytes: joined([bytesOf("RIFF"), uint32(length), ...parts]), traces };
}

/** The chunks that are kept, and how. */
const rebuilt: Record<string, (content: Uint8Array) => Uint8Array> = {
  VP8X: (content) => {
    demand(content.length === 10);
    return joined([
      Uint8Array.of((content[0] ?? 0) & (flags.animation | flags.alpha), 0, 0, 0),
      content.subarray(4),
    ]);
  },
  ANIM: (content) => {
    demand(content.length === 6);
    return content;
  },
  ANMF: (content) => {
    demand(content.length >= 16);
    const inFrame = chunksIn(content.subarray(16), mostInFrame).filter(({ type }) => inFrames.includes(type));
    demand(inFrame.some(({ type }) => type !== "ALPH"));
    return joined([content.subarray(0, 16), ...inFrame.map(written)]);
  },
  ALPH: (content) => content,
  "VP8 ": (content) => content,
  VP8L: (content) => content,
};
/** Of a frame, which has two or three chunks. */
const mostInFrame = 32;
const inFrames = ["ALPH", "VP8 ", "VP8L"];

function chunksIn(bytes: Uint8Array, runs?: number): Chunk[] {
  const reader = new ByteReader(bytes, runs);
  const chunks: Chunk[] = [];
  while (reader.left > 0) {
    const type = reader.text(4);
    const content = reader.take(reader.uint32(true));
    // A filler, which some encoders leave out at the end.
    if (content.length % 2 === 1 && reader.left > 0) reader.take(1);
    chunks.push({ type, content });
  }
  return chunks;
}

function written({ type, content }: Chunk): Uint8Array {
  return joined([bytesOf(type), uint32(content.length), content, new Uint8Array(content.length % 2)]);
}

/** Some programs put the name that Exif has in a JPEG before it. */
function tiffIn(content: Uint8Array): Uint8Array {
  return content[0] === 0x45 ? content.subarray(6) : content;
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
}

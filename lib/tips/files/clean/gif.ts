/**
 * Keeps of a GIF what is needed to show it: its frames, their delays, and how often they repeat. Comments,
 * texts, the extensions of programs (XMP is one) and bytes after the end go. GIF89a specification.
 */
import { ByteReader, bytesOf, DamagedPicture, demand, joined, textOf } from "./byte-reader";
import { type Cleaned, type Trace, tracesInText } from "./traces";

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;

export function cleanGif(bytes: Uint8Array): Cleaned {
  const reader = new ByteReader(bytes);
  const kept = [reader.take(13)];
  const traces: Trace[] = [];
  kept.push(colourTable(reader, bytes[10] ?? 0));
  let hasImage = false;
  for (let block = reader.byte(); block !== trailer; block = reader.byte()) {
    if (block === image) {
      hasImage = true;
      const head = reader.take(9);
      kept.push(Uint8Array.of(image), head, colourTable(reader, head[8] ?? 0));
      kept.push(reader.take(1), subBlocks(reader));
    } else if (block === extension) {
      const label = reader.byte();
      const data = subBlocks(reader);
      const needed = neededExtension(label, data);
      if (needed) kept.push(needed);
      else if (label !== 0xf9) traces.push(...tracesInText(data));
    } else throw new DamagedPicture();
  }
  demand(hasImage);
  if (reader.left > 0) traces.push("other data");
  return { bytes: joined([...kept, Uint8Array.of(trailer)]), traces };
}

function colourTable(reader: ByteReader, flags: number): Uint8Array {
  return reader.take(flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
}

/** Blocks of data, each after its length, and the empty one that ends them: up to a hundred thousand. */
function subBlocks(reader: ByteReader): Uint8Array {
  const start = reader.at;
  for (let length = reader.byte(); length > 0; length = reader.byte()) reader.skip(length);
  const end = reader.at;
  reader.at = start;
  return reader.take(end - start);
}

/** The delay and transparency of a frame, or the number of repetitions, and nothing else. */
function neededExtension(label: number, blocks: Uint8Array): Uint8Array | undefined {
  const [length = 0] = blocks;
  const first = blocks.subarray(1, 1 + length);
  const second = blocks.subarray(2 + length, 2 + length + (blocks[1 + length] ?? 0));
  if (label === 0xf9 && first.length === 4)
    return joined([Uint8Array.of(extension, label, 4), first, Uint8Array.of(0)]);
  const name = textOf(first);
  if (label !== 0xff || (name !== "NETSCAPE2.0" && name !== "ANIMEXTS1.0")) return undefined;
  if (second.length !== 3 || second[0] !== 1) return undefined;
  return joined([
    Uint8Array.of(extension, label, 11),
    bytesOf("NETSCAPE2.0"),
    Uint8Array.of(3),
    second,
    Uint8Array.of(0),
  ]);
}

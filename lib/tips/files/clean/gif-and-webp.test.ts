import { expect, test } from "vitest";
import { cleaned } from "@/lib/tips/files/testing/cleaned";
import { animation, canary, spliced, webp } from "@/lib/tips/files/testing/pictures";
import { bytesOf, joined } from "./byte-reader";

test("comments, texts and programs' data of a GIF go, its delays and repetitions stay", async () => {
  const gif = await animation("gif");
  const place = gif.length - 1;
  const sub = joined([Uint8Array.of(canary.length), bytesOf(canary), Uint8Array.of(0)]);
  const xmp = joined([bytesOf("XMP DataXMP"), bytesOf(`<${canary}>`), magicTrailer()]);
  for (const block of [
    joined([Uint8Array.of(0x21, 0xfe), sub]),
    joined([Uint8Array.of(0x21, 0x01, 12), new Uint8Array(12), sub]),
    joined([Uint8Array.of(0x21, 0xff, 11), bytesOf("QXCANARY1.0"), sub]),
    joined([Uint8Array.of(0x21, 0xff, 11), xmp]),
    joined([Uint8Array.of(0x21, 0xff, 11), bytesOf("NETSCAPE2.0"), sub]),
  ])
    expect(cleaned(spliced(gif, place, block)).equals(cleaned(gif))).toBe(true);
});

test("a WebP's unknown chunks go, in frames too, and bits without a meaning", async () => {
  const picture = await webp();
  const chunk = joined([bytesOf("QXCA"), Uint8Array.of(8, 0, 0, 0), bytesOf(canary)]);
  const longer = grown(joined([picture, chunk]), chunk.length);
  expect(cleaned(longer).equals(cleaned(picture))).toBe(true);
  const animated = await animation("webp");
  const frame = Buffer.from(animated).indexOf("ANMF");
  const length = Buffer.from(animated).readUInt32LE(frame + 4);
  const inFrame = grown(spliced(animated, frame + 8 + length, chunk), chunk.length);
  Buffer.from(inFrame.buffer).writeUInt32LE(length + chunk.length, frame + 4);
  expect(cleaned(inFrame).equals(cleaned(animated))).toBe(true);
  const flagged = Uint8Array.from(picture);
  flagged.set([0xff, 0xaa, 0xbb], 21);
  expect(cleaned(flagged).equals(cleaned(picture))).toBe(true);
});

/** The bytes that let programs that know nothing of XMP walk over it. */
function magicTrailer(): Uint8Array {
  return joined([Uint8Array.of(1), Uint8Array.from({ length: 256 }, (_, at) => 255 - at), Uint8Array.of(0)]);
}

function grown(riff: Uint8Array, by: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(riff);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, view.getUint32(4, true) + by, true);
  return bytes;
}

import sharp from "sharp";
import { expect, test } from "vitest";
import { cleaned, contains } from "@/lib/tips/files/testing/cleaned";
import { canary, png, pngChunk, spliced } from "@/lib/tips/files/testing/pictures";
import { bytesOf, joined } from "./byte-reader";
import { cleanPicture } from "./clean-picture";

test("every other chunk of a PNG goes, wherever it stands", async () => {
  const picture = await png();
  const clean = cleaned(picture);
  const types = ["tEXt", "zTXt", "iTXt", "tIME", "iCCP", "pHYs", "cHRM", "caBX", "sPLT", "qxCa", "hIST"];
  const places = placesInPng(picture);
  for (const type of types)
    for (const place of places) {
      const content = bytesOf(`Comment\0${canary}`);
      expect(cleaned(spliced(picture, place, pngChunk(type, content))).equals(clean)).toBe(true);
    }
  const unknown = spliced(picture, places[0] ?? 0, pngChunk("QXca", bytesOf(canary)));
  expect(cleanPicture(unknown)).toEqual({ state: "damaged" });
  const oversized = spliced(picture, places[0] ?? 0, pngChunk("gAMA", bytesOf(canary)));
  expect(cleanPicture(oversized)).toEqual({ state: "damaged" });
});

test("an animated PNG stays animated, and a changed pixel is damaged", async () => {
  const [start, end] = [33, 8 + 25];
  const still = await sharp(await png())
    .png()
    .toBuffer();
  const control = pngChunk("acTL", Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 2));
  const frame = pngChunk(
    "fcTL",
    joined([Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 48, 0, 0, 0, 24), new Uint8Array(14)]),
  );
  const animated = spliced(still, start, joined([control, frame]));
  const after = cleaned(spliced(animated, end, pngChunk("tEXt", bytesOf(`Author\0${canary}`))));
  expect(["acTL", "fcTL", "IDAT"].every((type) => contains(after, type))).toBe(true);
  expect(contains(after, canary)).toBe(false);
  const changed = Uint8Array.from(still);
  changed[still.length - 30] = (changed[still.length - 30] ?? 0) ^ 1;
  expect(cleanPicture(changed)).toEqual({ state: "damaged" });
});

/** The places between the chunks of a PNG, after the first. */
function placesInPng(bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 33; at < bytes.length; at += Buffer.from(bytes).readUInt32BE(at) + 12) places.push(at);
  return places;
}

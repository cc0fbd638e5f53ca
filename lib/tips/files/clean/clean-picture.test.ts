import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { cleaned, contains, seen } from "@/lib/tips/files/testing/cleaned";
import { animation, canary, cmykJpeg, jpeg, png, webp } from "@/lib/tips/files/testing/pictures";
import { bytesOf, joined } from "./byte-reader";
import { cleanPicture } from "./clean-picture";

const pictures: [string, Uint8Array][] = [
  ["a JPEG", await jpeg()],
  ["a progressive JPEG", await jpeg({ progressive: true })],
  ["a JPEG without subsampling", await jpeg({ chromaSubsampling: "4:4:4", optimiseCoding: true })],
  ["a JPEG in CMYK with Adobe's marker", await cmykJpeg()],
  ["a PNG", await png()],
  [
    "a PNG with a palette",
    await sharp(await png())
      .png({ palette: true })
      .keepMetadata()
      .toBuffer(),
  ],
  [
    "an interlaced PNG",
    await sharp(await png())
      .png({ progressive: true })
      .keepMetadata()
      .toBuffer(),
  ],
  ["a WebP", await webp()],
  ["a lossless WebP", await webp({ lossless: true })],
  ["an animated WebP", await animation("webp")],
  ["an animated GIF", await animation("gif")],
];

test.each(pictures)("%s keeps its pixels and loses its metadata", async (_, picture) => {
  const after = cleaned(picture);
  expect(await seen(after)).toEqual(await seen(picture));
  expect(contains(after, canary)).toBe(false);
  const { exif, xmp, iptc, icc, comments } = await sharp(after).metadata();
  expect({ exif, xmp, iptc, icc, comments }).toEqual({});
  expect(cleaned(after).equals(after)).toBe(true);
});

test.each(pictures)(
  "%s that is cut off anywhere is damaged, never passed and never a crash",
  (_, picture) => {
    for (const part of [picture, cleaned(picture)])
      for (let length = part.length - 1; length > 12; length--)
        expect(cleanPicture(part.subarray(0, length)).state, String(length)).toBe("damaged");
  },
);

test.each(pictures)("nothing that follows the end of %s survives", async (_, picture) => {
  for (const end of [bytesOf(canary), await jpeg(), bytesOf(`\0\0${canary}`)]) {
    const after = cleaned(joined([picture, end]));
    expect(after.equals(cleaned(picture))).toBe(true);
  }
});

test("bytes of any kind are cleaned, damaged or no picture, but never a crash", () => {
  const heads = ["\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "GIF89a", "RIFF\x20\0\0\0WEBP", ""].map(bytesOf);
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
      cleanPicture(joined([head, rest]));
    }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...pictures.map(([, picture]) => picture)),
      fc.nat(),
      fc.nat(255),
      (picture, place, value) => {
        const changed = Uint8Array.from(picture);
        changed[place % changed.length] = value;
        const result = cleanPicture(changed);
        if (result.state === "cleaned" && !contains(result.bytes, canary)) return;
        // A changed length may make a part of the metadata look like something else, but not like a picture.
        expect(result.state).not.toBe("cleaned");
      },
    ),
    { numRuns: 2_000 },
  );
});

test("the eight orientations are kept, in JPEG, PNG and WebP, and nothing else of Exif", async () => {
  for (let orientation = 1; orientation <= 8; orientation++)
    for (const picture of [
      await jpeg({}, orientation),
      await png(orientation),
      await webp({}, orientation),
    ]) {
      const after = cleaned(picture);
      expect((await sharp(after).metadata()).orientation ?? 1).toBe(orientation);
      expect(await seen(after)).toEqual(await seen(picture));
      expect(contains(after, canary)).toBe(false);
      expect(cleaned(after).equals(after)).toBe(true);
      expect(cleanPicture(after)).toMatchObject({ removed: [] });
    }
});

test("what was removed is named, and a picture without metadata names nothing", async () => {
  expect(cleanPicture(await jpeg())).toMatchObject({
    removed: ["place", "time", "camera", "name", "program", "colour profile"],
  });
  for (const [, picture] of pictures) expect(cleanPicture(cleaned(picture))).toMatchObject({ removed: [] });
});

test("the bytes decide what a picture is", async () => {
  for (const other of [
    "%PDF-1.7",
    "",
    "\xff\xd8",
    "GIF88a",
    "RIFF\0\0\0\0WAVE",
    "\0\0\0\x18ftypheic",
    "II*\0",
  ])
    expect(cleanPicture(bytesOf(other))).toEqual({ state: "not a picture that we can clean" });
});

const filled = (head: Uint8Array, unit: number[], tail: number[] = []) => {
  const bytes = new Uint8Array(6_000_000);
  bytes.set(head);
  let at = head.length;
  for (; at + unit.length + tail.length <= bytes.length; at += unit.length) bytes.set(unit, at);
  bytes.set(tail, at);
  return bytes.subarray(0, at + tail.length);
};
const gifHead = Uint8Array.of(...Buffer.from("GIF89a"), 1, 0, 1, 0, 0, 0, 0);
const afterStart = [...(await jpeg()).subarray(2)];
const onePixel = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];

test.each([
  ["a JPEG of a million segments", filled(Uint8Array.of(0xff, 0xd8), [0xff, 0xdd, 0, 4, 0, 0], afterStart)],
  ["a GIF of half a million frames", filled(gifHead, onePixel, [0x3b])],
])("%s is damaged: cleaning it would stop the server for seconds", (_, bytes) => {
  expect(cleanPicture(bytes)).toEqual({ state: "damaged" });
});

test("a GIF of one large frame keeps all of its blocks", () => {
  const blocks = [...onePixel.slice(0, 11)];
  const bytes = filled(Uint8Array.of(...gifHead, ...blocks), [2, 7, 7], [0, 0x3b]);
  expect(cleanPicture(bytes)).toMatchObject({ state: "cleaned", bytes: { length: bytes.length } });
});

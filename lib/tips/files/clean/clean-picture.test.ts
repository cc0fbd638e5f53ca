import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import {
  animation,
  canary,
  cmykJpeg,
  jpeg,
  jpegSegment,
  png,
  pngChunk,
  spliced,
  webp,
} from "@/lib/tips/files/testing/pictures";
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

function cleaned(bytes: Uint8Array): Buffer<ArrayBuffer> {
  const result = cleanPicture(bytes);
  if (result.state !== "cleaned") throw new Error(result.state);
  return Buffer.from(result.bytes);
}

/** What one sees: all frames, turned as the orientation says. Profiles aside, since they are removed. */
async function seen(bytes: Uint8Array) {
  const picture = sharp(bytes, { pages: -1, ignoreIcc: true });
  const { pages = 1, delay, loop } = await picture.metadata();
  const pixels = await (pages > 1 ? picture : picture.autoOrient()).raw().toBuffer();
  return { pixels: pixels.toString("base64"), pages, delay, loop };
}

const contains = (bytes: Uint8Array, part: Uint8Array | string) =>
  Buffer.from(bytes).includes(typeof part === "string" ? part : Buffer.from(part));

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

test("every other segment of a JPEG goes, wherever it stands", async () => {
  const picture = await jpeg({ progressive: true });
  const clean = cleaned(picture);
  const payload = fc
    .uint8Array({ minLength: 24, maxLength: 300 })
    .map((bytes) => joined([bytesOf(canary), bytes]));
  const names = [
    "",
    "Exif\0\0",
    "http://ns.adobe.com/xap/1.0/\0",
    "Photoshop 3.0\0",
    "MPF\0",
    "ICC_PROFILE\0",
  ];
  const markers = [0xfe, ...Array.from({ length: 16 }, (_, number) => 0xe0 + number), 0xf0, 0xfd];
  const places = placesInJpeg(picture);
  expect(places.length).toBeGreaterThan(15);
  fc.assert(
    fc.property(
      fc.constantFrom(...markers),
      fc.constantFrom(...names),
      payload,
      fc.constantFrom(...places),
      (marker, name, content, place) => {
        const named = joined([bytesOf(name), content]);
        const after = cleaned(spliced(picture, place, jpegSegment(marker, named)));
        expect(contains(after, content)).toBe(false);
        expect(after.equals(clean)).toBe(true);
      },
    ),
  );
});

test("a segment with room for something else is damaged", async () => {
  const picture = await jpeg();
  for (const marker of [0xc0, 0xdd, 0xcc, 0xda]) {
    const padded = spliced(picture, 2, jpegSegment(marker, bytesOf(`\x01${canary}`)));
    expect(cleanPicture(padded)).toEqual({ state: "damaged" });
  }
  expect(cleanPicture(spliced(picture, 2, jpegSegment(0xdb, new Uint8Array(66))))).toEqual({
    state: "damaged",
  });
});

test("a JPEG's preview, density and version are gone, and so are fillers between segments", async () => {
  const picture = await jpeg();
  const withHead = (head: string) => spliced(picture, 2, jpegSegment(0xe0, bytesOf(`JFIF\0${head}`)));
  const minimal = withHead("\x01\x01\0\0\x01\0\x01\0\0");
  const preview = withHead(`\x01\x02\x01\x01\x2c\x01\x2c\x02\x02${canary}1234`);
  const filled = spliced(preview, 2, Uint8Array.of(0xff, 0xff));
  expect(cleaned(filled).equals(cleaned(minimal))).toBe(true);
  expect(contains(cleaned(minimal), "JFIF")).toBe(true);
  expect(cleanPicture(filled)).toMatchObject({ removed: expect.arrayContaining(["preview"]) });
});

test("what phones add goes: a second picture, a film, a gain map", async () => {
  const [picture, second] = [await jpeg(), await jpeg({}, 6)];
  const index = jpegSegment(0xe2, bytesOf(`MPF\0MM\0*${canary}`));
  const phone = joined([spliced(picture, 2, index), second, bytesOf(`\0\0\0\x18ftypmp42${canary}`)]);
  expect(cleaned(phone).equals(cleaned(picture))).toBe(true);
  expect(cleanPicture(phone)).toMatchObject({ removed: expect.arrayContaining(["preview", "place"]) });
});

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

/** The places between the segments of a JPEG. */
function placesInJpeg(bytes: Uint8Array): number[] {
  const places: number[] = [];
  let at = 2;
  while (bytes[at + 1] !== 0xd9) {
    places.push(at);
    const isScan = bytes[at + 1] === 0xda;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    while (isScan && !(bytes[at] === 0xff && bytes[at + 1] !== 0)) at++;
  }
  return [...places, at];
}

/** The places between the chunks of a PNG, after the first. */
function placesInPng(bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 33; at < bytes.length; at += Buffer.from(bytes).readUInt32BE(at) + 12) places.push(at);
  return places;
}

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

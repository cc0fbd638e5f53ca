import fc from "fast-check";
import { expect, test } from "vitest";
import { cleaned, contains } from "@/lib/tips/files/testing/cleaned";
import { canary, jpeg, jpegSegment, spliced } from "@/lib/tips/files/testing/pictures";
import { bytesOf, joined } from "./byte-reader";
import { cleanPicture } from "./clean-picture";

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

test("metadata whose marker was changed to one of a kept segment is damaged", async () => {
  const picture = await jpeg();
  const metadata = (name: string) => joined([bytesOf(name), bytesOf(canary), new Uint8Array(200)]);
  const names = [
    "Exif\0\0",
    "http://ns.adobe.com/xap/1.0/\0",
    "Photoshop 3.0\0",
    "ICC_PROFILE\0",
    "II*\0",
    "",
  ];
  const markers = [...Array.from({ length: 16 }, (_, number) => 0xc0 + number), 0xda, 0xdb, 0xdc, 0xdd];
  for (const marker of markers)
    for (const name of names)
      for (const extra of [0, 1]) {
        const content = joined([metadata(name), new Uint8Array(extra)]);
        expect(cleanPicture(spliced(picture, 2, jpegSegment(marker, content))), `${marker} ${name}`).toEqual({
          state: "damaged",
        });
      }
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

import fc from "fast-check";
import { expect, test } from "vitest";
import { cropFile, cropsOf, focusOf } from "./crops";

test("a picture is cropped to 16:9, 4:3 and 1:1, at most 1,200 pixels wide", () => {
  expect(cropsOf({ width: 1800, height: 1200 })).toEqual([
    { shape: "wide", width: 1200, height: 675 },
    { shape: "classic", width: 1200, height: 900 },
    { shape: "square", width: 1200, height: 1200 },
  ]);
  expect(cropsOf({ width: 600, height: 400 })).toEqual([
    { shape: "wide", width: 600, height: 338 },
    { shape: "classic", width: 533, height: 400 },
    { shape: "square", width: 400, height: 400 },
  ]);
});

test("no crop is larger than its picture, and each has its ratio to a pixel", () => {
  const size = fc.integer({ min: 40, max: 4000 });
  fc.assert(
    fc.property(size, size, (width, height) => {
      const crops = cropsOf({ width, height });
      expect(crops).toHaveLength(3);
      for (const [index, crop] of crops.entries()) {
        expect(crop.width).toBeLessThanOrEqual(width);
        expect(crop.height).toBeLessThanOrEqual(height);
        const shape = [16 / 9, 4 / 3, 1][index] ?? 0;
        expect(Math.abs(crop.width / shape - crop.height)).toBeLessThanOrEqual(0.5);
      }
    }),
  );
});

test("the name of a crop holds its picture, its focus and its size", () => {
  const picture = { id: "tram-0123456789", focus: { x: 0.5, y: 0.333 } };
  expect(cropFile(picture, { shape: "wide", width: 1200, height: 675 })).toBe(
    "tram-0123456789-50-33-1200x675.jpg",
  );
});

test("a crop is cut around a focus of its own if its shape has one", () => {
  const picture = {
    id: "tram-0123456789",
    width: 1800,
    height: 1200,
    focus: { x: 0.5, y: 0.5 },
    crops: { square: { x: 0.2, y: 1 } },
  };
  expect(cropsOf(picture).map((crop) => cropFile(picture, crop))).toEqual([
    "tram-0123456789-50-50-1200x675.jpg",
    "tram-0123456789-50-50-1200x900.jpg",
    "tram-0123456789-20-100-1200x1200.jpg",
  ]);
  expect([focusOf(picture, "card"), focusOf(picture, "square")]).toEqual([
    { x: 0.5, y: 0.5 },
    { x: 0.2, y: 1 },
  ]);
});

import { expect, test } from "vitest";
import { isGlaring, shapeOf } from "./picture-shape";

test.each([
  [1800, 1200, "wide"],
  [1600, 1000, "wide"],
  [1200, 1800, "tall"],
  [1000, 1000, "tall"],
  [1800, 600, "panorama"],
])("a picture of %i by %i pixels is %s", (width, height, shape) => {
  expect(shapeOf({ width, height })).toBe(shape);
});

test("bright pictures glare in the dark, and others do not", () => {
  expect(["#ffffff", "#e0c060", "#c0c0c0"].map((colour) => isGlaring({ colour }))).toEqual([
    true,
    true,
    true,
  ]);
  expect(["#000000", "#894939", "#5b816b"].map((colour) => isGlaring({ colour }))).toEqual([
    false,
    false,
    false,
  ]);
});

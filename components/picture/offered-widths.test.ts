import { expect, test } from "vitest";
import { offeredWidths } from "./offered-widths";

const all = [160, 320, 480, 640, 960, 1280, 1800];

test.each([
  ["all of them to a figure", all, 0, Number.POSITIVE_INFINITY, all],
  ["none of a thumbnail's to the first picture", all, 320, Number.POSITIVE_INFINITY, all.slice(1)],
  ["no large ones to a thumbnail", all, 0, 480, [160, 320, 480]],
  ["the next larger one if none is so small", [640, 960], 0, 480, [640]],
  ["its own width if the original is small", [160, 200], 320, Number.POSITIVE_INFINITY, [200]],
])("offers %s", (_, widths, narrowest, widest, offered) => {
  expect(offeredWidths(widths, narrowest, widest)).toEqual(offered);
});

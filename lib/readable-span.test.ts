import { expect, test } from "vitest";
import { readableSpan } from "./readable-span";

test.each([
  [0, "0 s"],
  [999, "0 s"],
  [59_000, "59 s"],
  [61_000, "1 min 1 s"],
  [3_600_000, "1 h 0 min"],
  [90_061_000, "1 d 1 h"],
  [2_275_344_000_000, "26,335 d 0 h"],
  [-5_000, "0 s"],
])("%d milliseconds are %s", (span, text) => {
  expect(readableSpan(span)).toBe(text);
});

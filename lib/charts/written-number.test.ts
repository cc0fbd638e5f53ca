import fc from "fast-check";
import { expect, test } from "vitest";
import { shownNumber } from "./shown-number";
import { readNumber, readPlainNumber } from "./written-number";

const languages = ["en-GB", "de", "de-CH", "fr", "es", "hy", "az", "ar-EG", "he", "en-IN", "fa"];

test.each(languages)("a number that %s writes is read as it was meant", (language) => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.integer({ min: 0, max: 3 }),
      (whole, decimals) => {
        const value = whole / 10 ** decimals;
        expect(readNumber(shownNumber(value, language, decimals), language)).toEqual({ value, decimals });
      },
    ),
  );
});

test.each([
  ["1,240", "en-GB", 1240],
  ["1.240", "de", 1240],
  ["1.24", "en", 1.24],
  ["1 240,5", "fr", 1240.5],
  ["1 240", "en", 1240],
  ["−3", "en", -3],
  ["1’240", "de-CH", 1240],
  ["1'240", "de-CH", 1240],
  ["12,34,567", "en-IN", 1234567],
  ["1240", "es", 1240],
  ["١٬٢٤٠", "ar-EG", 1240],
  ["1240", "ar-EG", 1240],
])("%s in %s is a number", (text, language, value) => {
  expect(readNumber(text, language)?.value).toBe(value);
});

test.each([
  ["1.24", "de", undefined],
  ["1,24", "en", undefined],
  ["12,34,567", "en", undefined],
  ["56%", "en", undefined],
  ["", "en", undefined],
  ["1,240,", "en", undefined],
  ["1..5", "en", undefined],
  ["Infinity", "en", undefined],
])("%s in %s is not", (text, language, found) => {
  expect(readNumber(text, language)?.value).toBe(text === "1.24" ? undefined : found);
});

test("programs write a full stop and no thousands", () => {
  expect(readPlainNumber(" 1240.50 ")).toEqual({ value: 1240.5, decimals: 2 });
  expect(readPlainNumber("-3")).toEqual({ value: -3, decimals: 0 });
  expect(["1,240", "1.2.3", "x", "", "0x1f", "1e3"].map(readPlainNumber)).toEqual(Array(6).fill(undefined));
});

import { expect, test } from "vitest";
import { headlineOf200, headlinesByScript } from "../testing/cards";
import { undrawnLetters } from "./undrawn-letters";

test.each(Object.entries({ ...headlinesByScript, long: headlineOf200 }))(
  "every letter of a headline in %s can be drawn",
  (_, headline) => expect(undrawnLetters(headline)).toEqual([]),
);

test.each([
  ["Gothic", "𐌰𐌱 𐌰", ["𐌰", "𐌱"]],
  ["a sign among Latin", "The sign \u{12000} and again \u{12000}", ["\u{12000}"]],
  ["Lepcha", "ᰀᰀ", ["ᰀ"]],
])("letters of %s are named once", (_, headline, letters) =>
  expect(undrawnLetters(headline)).toEqual(letters),
);

test.each(["a\u0301\u0353", "\u{1fae9} is new", "€ £ ₺ ₾ ₼ ° ½ § – — “ ” « » … № ™ ×", "Line\u00a07\tand 8"])(
  "%j is let through",
  (text) => expect(undrawnLetters(text)).toEqual([]),
);

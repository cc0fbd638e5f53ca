import fc from "fast-check";
import { expect, test } from "vitest";
import { keptTogether } from "./no-break";

const shown = (text: string, language = "en-GB") => keptTogether(text, language).replaceAll("\u00a0", "_");

test.each([
  ["The last tram of Line 7 leaves at midnight", "The last tram of Line_7 leaves at midnight"],
  ["Lines 7 and 12 end at Gate 4, Hall 9.", "Lines_7 and 12 end at Gate_4, Hall_9."],
  ["All but number 57", "All but number 57"],
  ["A league finds its pitch 28 per cent bigger", "A league finds its pitch 28_per cent bigger"],
  ["It runs 9 km at 40 kmh", "It runs 9_km at 40 kmh"],
  ["Halle 4 öffnet", "Halle_4 öffnet"],
  ["الخط 7 يتوقف", "الخط_7 يتوقف"],
  ["הקו 7 נעצר", "הקו_7 נעצר"],
  ["Գիծ 7 կանգնում է", "Գիծ_7 կանգնում է"],
  ["The council approves Budget 2027", "The council approves Budget_2027"],
])("%s", (text, kept) => {
  expect(shown(text)).toBe(kept);
});

test("a long word, a decimal and a number within a word stay as they are", () => {
  for (const text of ["Extraordinariness 7", "Over 7.5 metres", "Type 4x", "In 12,000 homes"])
    expect(shown(text)).toBe(text);
});

test("punctuation keeps its word in French alone", () => {
  expect(shown("Ligne 7 : « Et la nuit ? »", "fr-CA")).toBe("Ligne_7_: «_Et la nuit_?_»");
  expect(shown("Line 7 : a test", "en")).toBe("Line_7 : a test");
});

test("only spaces change, and none a second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom("en", "fr", "ar"), (text, language) => {
      const kept = keptTogether(text, language);
      expect(kept.replaceAll("\u00a0", " ")).toBe(text.replaceAll("\u00a0", " "));
      expect(keptTogether(kept, language)).toBe(kept);
    }),
  );
});

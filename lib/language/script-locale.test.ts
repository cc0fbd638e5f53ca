import { expect, test } from "vitest";
import { languages } from "./languages";
import { joined, scriptLocaleOf } from "./script-locale";

const codes = [...Object.keys(languages), "ar-EG", "fa", "de-CH"];

test.each(codes)("scripts join lists as %s does, without asking the browser", (language) => {
  const format = new Intl.ListFormat(language, { type: "unit" });
  const { list } = scriptLocaleOf(language);
  for (const texts of [[], ["ա"], ["ա", "բ"], ["ա", "բ", "գ"], ["ա", "բ", "գ", "դ", "ե"]])
    expect(joined(texts, list)).toBe(format.format(texts));
});

test.each(codes)("scripts write numbers as %s does, in a language that browsers know", (language) => {
  const { numbers } = scriptLocaleOf(language);
  for (const number of [0, 7, 1234, 12345, 2.4, 1_234_567.8])
    expect(number.toLocaleString(numbers)).toBe(number.toLocaleString(language));
  // Chromium has no Armenian numbers, and writes Azerbaijani ones as English.
  expect(numbers).not.toMatch(/^(?:hy|az)/);
});

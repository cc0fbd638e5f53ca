import { expect, test, vi } from "vitest";
import { agesOf } from "./ages";

test.each([
  ["hy", "հիմա|երեկ|# րոպե առաջ|# ժամ առաջ|# օր առաջ|# ամիս առաջ|# տարի առաջ"],
  ["az-AZ", "indi|dünən|# dəqiqə öncə|# saat öncə|# gün öncə|# ay öncə|# il öncə"],
])("ages in %s are the same words for every number", (language, ages) => {
  expect(agesOf(language)).toBe(ages);
});

test.each(["en", "en-GB", "de", "fr", "ar", "he", "pl", "fa"])(
  "%s leaves ages to the browser",
  (language) => {
    expect(agesOf(language)).toBeUndefined();
  },
);

test("the words of a language are found once, not for each page", () => {
  const ages = agesOf("tr");
  const spoken = vi.spyOn(Intl.RelativeTimeFormat.prototype, "formatToParts");
  expect(agesOf("tr")).toBe(ages);
  expect(spoken).not.toHaveBeenCalled();
  spoken.mockRestore();
});

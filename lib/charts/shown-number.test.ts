import { expect, test } from "vitest";
import { shownNumber, shownOnAxis } from "./shown-number";

test.each([
  ["short ones whole", [0, 500, 1_500], ["0", "500", "1,500"]],
  ["all in the short form where one is long", [0, 2_000, 10_000], ["0", "2K", "10K"]],
  ["close ones apart", [10_000, 10_500, 11_000, 11_500], ["10K", "10.5K", "11K", "11.5K"]],
  ["millions apart", [1_200_000, 1_250_000, 1_300_000], ["1.2M", "1.25M", "1.3M"]],
  ["negative ones with a minus", [-500, 0], ["\u2212500", "0"]],
])("an axis shows %s", (_, values, shown) => {
  expect(shownOnAxis(values, "en")).toEqual(shown);
});

test.each(["en", "de", "fr", "es", "hy", "az", "ar", "he"])(
  "no two ticks have one number in %s",
  (language) => {
    for (const least of [10_000, 1_200_000, 10_200_000, 999_000]) {
      const ticks = [0, 1, 2, 3, 4].map((step) => least + step * (least / 20));
      expect(new Set(shownOnAxis(ticks, language)).size).toBe(5);
    }
  },
);

test("a negative number has a minus instead of a hyphen", () => {
  expect(shownNumber(-450.5, "en", 1)).toBe("\u2212450.5");
});

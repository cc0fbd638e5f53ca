import { beforeAll, describe, expect, test, vi } from "vitest";
import { agesOf } from "@/lib/language/ages";
import { yearsBetween } from "@/lib/time";

const now = new Date("2026-11-23T20:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

let relative: typeof import("./time-ago").relative;

beforeAll(async () => {
  // The browser globals that the module reads on import.
  vi.stubGlobal("HTMLElement", class {});
  vi.stubGlobal("addEventListener", () => {});
  ({ relative } = await import("./time-ago"));
});

describe("an age in English", () => {
  test.each([
    [0, "just now"],
    [59, "just now"],
    [60, "1 minute ago"],
    [3_599, "59 minutes ago"],
    [3_600, "1 hour ago"],
    [86_399, "23 hours ago"],
    [86_400, "yesterday"],
    [2 * 86_400, "2 days ago"],
    [30 * 86_400 - 1, "29 days ago"],
    [31 * 86_400 - 1, "30 days ago"],
  ])("after %i seconds is %s", (seconds, words) => {
    expect(relative(ago(seconds), now, "en-GB")).toBe(words);
  });
});

describe("the age of an older story is in calendar months and years", () => {
  test.each([
    ["2026-10-23T20:00:01Z", "30 days ago"],
    ["2026-10-23T20:00:00Z", "1 month ago"],
    ["2026-06-24T00:00:00Z", "4 months ago"],
    ["2025-11-23T20:00:01Z", "11 months ago"],
    ["2025-11-23T20:00:00Z", "1 year ago"],
    ["2023-11-24T00:00:00Z", "2 years ago"],
    ["1926-01-01T00:00:00Z", "100 years ago"],
  ])("of %s: %s", (then, words) => {
    expect(relative(new Date(then), now, "en")).toBe(words);
  });
  test("a month that lacks the day is not counted before it is over", () => {
    const end = new Date("2026-01-31T12:00:00Z");
    expect(relative(end, new Date("2026-02-28T12:00:00Z"), "en")).toBe("28 days ago");
    expect(relative(end, new Date("2026-03-03T12:00:00Z"), "en")).toBe("1 month ago");
  });
  test("it is a year old on the day on which the page says so", () => {
    for (const then of ["2024-02-29T06:00:00Z", "2025-01-31T23:59:59Z", "2023-12-31T00:00:00Z"]) {
      for (let day = 300; day < 1_200; day += 1) {
        const later = new Date(new Date(then).getTime() + day * 86_400_000);
        const years = yearsBetween(new Date(then), later);
        const words = relative(new Date(then), later, "en");
        expect(/^(\d+) years? ago$/.exec(words)?.[1] ?? "0", `${then}, ${day} days`).toBe(String(years));
      }
    }
  });
});

test("in another language the words are the browser's own", () => {
  expect(relative(ago(2 * 86_400), now, "de-AT")).toBe("vorgestern");
  expect(relative(new Date("2025-01-23T20:00:00Z"), now, "de-AT")).toBe("vor 1 Jahr");
  expect(relative(ago(20), now, "de-AT")).toBe("jetzt");
});

test("in the words of the page, which the browser may lack", () => {
  const words = (seconds: number) => relative(ago(seconds), now, "hy", agesOf("hy"));
  expect([20, 120, 3 * 3_600, 86_400, 40 * 86_400, 800 * 86_400].map(words)).toEqual([
    "հիմա",
    "2 րոպե առաջ",
    "3 ժամ առաջ",
    "երեկ",
    "1 ամիս առաջ",
    "2 տարի առաջ",
  ]);
});

test("the date stays where the browser does not speak the language", () => {
  const dayBefore = ago(2 * 86_400);
  expect(relative(dayBefore, now, "tlh")).toBe("");
  expect(relative(dayBefore, now, "hy")).not.toBe("");
  const format = vi.spyOn(Intl.RelativeTimeFormat.prototype, "format").mockReturnValue("-2 d");
  expect(relative(dayBefore, now, "az")).toBe("");
  format.mockRestore();
});

test("a time in the future or an invalid one stays as it is", () => {
  expect(relative(ago(-60), now, "en")).toBe("");
  expect(relative(new Date(Number.NaN), now, "en")).toBe("");
});

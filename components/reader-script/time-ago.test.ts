import { beforeAll, describe, expect, test, vi } from "vitest";

const now = new Date("2026-11-23T20:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

let relative: typeof import("./time-ago").relative;

beforeAll(async () => {
  // What the module asks of a browser while it is read.
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
  ])("after %i seconds is %s", (seconds, words) => {
    expect(relative(ago(seconds), now, "en-GB")).toBe(words);
  });
});

test("in another language the browser's own words tell it", () => {
  expect(relative(ago(2 * 86_400), now, "de-AT")).toBe("vorgestern");
});

test("what is older than a month, lies ahead or is no date stays as it is written", () => {
  expect(relative(ago(30 * 86_400), now, "en")).toBe("");
  expect(relative(ago(-60), now, "en")).toBe("");
  expect(relative(new Date(Number.NaN), now, "en")).toBe("");
});

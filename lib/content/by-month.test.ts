import { expect, test } from "vitest";
import { byMonth } from "./by-month";

const at = (time: string) => ({ publishedAt: new Date(time) });

test("stories stand under the month in which the paper published them, in its own time zone", () => {
  const stories = [at("2026-11-03T08:00:00Z"), at("2026-10-31T23:30:00Z"), at("2026-10-31T22:30:00Z")];
  const months = byMonth(stories, { language: "en-GB", timeZone: "Europe/Vienna" });
  expect(months.map(({ month, articles }) => [month, articles.length])).toEqual([
    ["2026-11", 2],
    ["2026-10", 1],
  ]);
  expect(months.flatMap(({ articles }) => articles)).toEqual(stories);
});

test("a list without stories has no months", () => {
  expect(byMonth([], { language: "en-GB", timeZone: "Europe/Vienna" })).toEqual([]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { milestonesOf } from "./milestones";
import { anArticle, anyArticles } from "./testing/articles";

const zone = { timeZone: "Europe/Vienna" };
const on = (day: string, more = {}) =>
  anArticle({ slug: `on-${day}`, publishedAt: new Date(`${day}T08:00:00Z`), ...more });
const slugs = (stories: { slug: string }[]) => stories.map(({ slug }) => slug);

test("the story so far goes from its beginning to now, by news alone", () => {
  const days = ["2026-11-20", "2026-11-12", "2026-10-02", "2025-03-01"];
  const stories = [on("2026-11-22", { label: "opinion" }), ...days.map((day) => on(day))];
  expect(slugs(milestonesOf(stories, zone))).toEqual(days.map((day) => `on-${day}`).reverse());
});

test("three stories do not make a story so far: the list says the same", () => {
  expect(
    milestonesOf(
      ["2026-11-20", "2026-11-12", "2026-10-02"].map((day) => on(day)),
      zone,
    ),
  ).toEqual([]);
});

test("of a topic with much news, the last of each month stands for it", () => {
  const days = Array.from({ length: 28 }, (_, index) => String(28 - index).padStart(2, "0"));
  const stories = ["11", "10", "09", "08"].flatMap((month) => days.map((day) => on(`2026-${month}-${day}`)));
  expect(slugs(milestonesOf(stories, zone))).toEqual([
    "on-2026-08-28",
    "on-2026-09-28",
    "on-2026-10-28",
    "on-2026-11-28",
  ]);
});

test("a year and a half of news ends with the last twelve months", () => {
  const months = Array.from({ length: 18 }, (_, index) => new Date(Date.UTC(2026, 10 - index, 5)));
  const stories = months.map((publishedAt, index) => anArticle({ slug: `month-${index}`, publishedAt }));
  expect(slugs(milestonesOf(stories, zone))).toEqual(
    Array.from({ length: 12 }, (_, index) => `month-${11 - index}`),
  );
});

test("the story so far has at most twelve different stories, in the order of their times", () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const found = milestonesOf(articles, zone);
      expect(found.length).toBeLessThanOrEqual(12);
      expect(new Set(found).size).toBe(found.length);
      expect(found.map(({ publishedAt }) => publishedAt.getTime())).toEqual(
        found.map(({ publishedAt }) => publishedAt.getTime()).toSorted((a, b) => a - b),
      );
      for (const story of found) expect(articles).toContain(story);
    }),
  );
});

import { expect, test } from "vitest";
import { days } from "@/lib/time";
import { readLongest } from "./read-longest";
import { append, hourOf, type Readership } from "./reader-counts";
import { windows } from "./windows";

const now = new Date("2026-11-23T17:20:00Z");
const [day, week] = windows;
const stories = ["a", "b", "c"].map((slug) => ({ slug, publishedAt: new Date(now.getTime() - days(1)) }));

const counted = (rows: [slug: string, timed: number, seconds: number, back?: number][]) => {
  const counts = new Map<string, Readership>();
  const hour = hourOf(now);
  append(
    counts,
    rows.map(([slug, timed, seconds, back = 0]) => ({
      slug,
      hour: hour - back,
      readers: timed,
      fromRail: 0,
      timed,
      seconds,
    })),
  );
  return counts;
};

test("the longest read story is that of the highest mean, from ten timed readers on", () => {
  const counts = counted([
    ["a", 100, 6_000],
    ["b", 10, 1_200],
    ["c", 9, 9_000],
  ]);
  const list = readLongest(day, counts, stories, now, 5);
  expect(list.map(({ article, seconds, timed }) => [article.slug, seconds, timed])).toEqual([
    ["b", 120, 10],
    ["a", 60, 100],
  ]);
});

test("a window holds the readers of its hours, and a renamed story those of its former slug", () => {
  const counts = counted([["old", 20, 4_000, 30]]);
  const renamed = [{ slug: "new", publishedAt: now, redirects: ["old"] }];
  expect(readLongest(day, counts, renamed, now, 5)).toEqual([]);
  expect(readLongest(week, counts, renamed, now, 5)).toMatchObject([{ seconds: 200, timed: 20 }]);
});

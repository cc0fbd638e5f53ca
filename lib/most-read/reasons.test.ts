import { describe, expect, test } from "vitest";
import { say } from "@/lib/content/testing/articles";
import { english } from "@/lib/language/english";
import { sayIn } from "@/lib/language/say";
import type { Ranked } from "./ranking";
import { howCounted, reason, reasonOfLongest, remarkOn } from "./reasons";
import { windows } from "./windows";

const [day, week, month] = windows;

const ranked = (more: Partial<Ranked<string>> = {}): Ranked<string> => ({
  article: "a-story",
  window: day,
  weight: 100,
  score: 100,
  readers: 120,
  fromRail: 0,
  recent: 20,
  before: 20,
  isRising: false,
  ...more,
});

describe("the reason for a place", () => {
  test("names readers, the window and the part of the list", () => {
    expect(reason(say, ranked())).toBe("120 readers in the last 24 hours.");
    expect(reason(say, ranked({ readers: 1_200, fromRail: 38, window: week }))).toBe(
      "1,200 readers in the last 7 days, 38 of them through this list.",
    );
  });

  test("ends like sentences of the language", () => {
    const armenian = sayIn("hy", { ...english, sentence: "{words}։" });
    expect(reason(armenian, ranked())).toBe("120 readers in the last 24 hours։");
  });

  test("says that a story is rising, and by what", () => {
    expect(reason(say, ranked({ isRising: true, recent: 40, before: 12 }))).toBe(
      "120 readers in the last 24 hours. It is rising: 40 in the last 6 hours, 12 in the 6 hours before.",
    );
  });

  test("does not give away a number below ten by the form of a word", () => {
    expect(reason(say, ranked({ readers: 1 }))).toBe("fewer than 10 readers in the last 24 hours.");
  });

  test("shows no count below ten", () => {
    const words = reason(say, ranked({ readers: 12, fromRail: 3, isRising: true, recent: 10, before: 2 }));
    expect(words).toBe(
      "12 readers in the last 24 hours. It is rising: 10 in the last 6 hours, fewer than 10 in the 6 hours before.",
    );
    expect(words).not.toMatch(/\b[123]\b/);
  });
});

describe("a story above one with more readers", () => {
  const below = (more: Partial<Ranked<string>>) => [ranked({ readers: 200, score: 80, ...more })];

  test.each([
    ["is rising", { isRising: true }, below({}), "rising"],
    ["was read more recently", {}, below({}), "recent"],
    ["was found more often without the list", {}, below({ fromRail: 200 }), "found"],
    ["was read more in the days before", { score: 60 }, below({}), "before"],
    ["but none in its window has no remark", {}, below({ window: month }), undefined],
    ["but none at all has no remark", { isRising: true }, below({ readers: 90 }), undefined],
  ])("%s", (_what, more, others, words) => {
    expect(remarkOn(ranked(more), others)).toBe(words);
  });
});

test("windows of another bundle are the same windows", () => {
  const other = (one: Ranked<string>) => structuredClone(one);
  expect(howCounted(say, [other(ranked()), ranked()])).toBe("Readers counted once a day, last 24 hours.");
  expect(remarkOn(other(ranked()), [ranked({ readers: 200, score: 80 })])).toBe("recent");
});

test("the longest read have the reason for their place", () => {
  const one = { article: "a", window: week, seconds: 185.4, timed: 41 };
  expect(reasonOfLongest(say, one)).toBe("3 min 5 s on average, by 41 readers in the last 7 days.");
  expect(reasonOfLongest(say, { ...one, seconds: 119.7 })).toMatch(/^2 min 0 s/);
  expect(reasonOfLongest(say, { ...one, seconds: 44.2 })).toMatch(/^44 seconds/);
});

describe("the line above a list", () => {
  test.each([
    [[], "The newest first: too few readers were counted for a ranking yet."],
    [[day, day], "Readers counted once a day, last 24 hours."],
    [[month], "Readers counted once a day, last 30 days."],
    [
      [day, week, day, month, week],
      "Readers counted once a day, last 24 hours; 3 places by earlier readers.",
    ],
  ])("%# says what decided it", (of, words) => {
    expect(
      howCounted(
        say,
        of.map((window) => ({ window })),
      ),
    ).toBe(words);
  });
});

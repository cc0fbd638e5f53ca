import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days, hours } from "@/lib/time";
import { type Ranking, rank, rankWithin, windows } from "./ranking";
import { append, type HourOfReaders, hourOf, type ReaderCounts, type Readership } from "./reader-counts";

const now = new Date("2026-11-23T17:20:00Z");
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);

const story = (slug: string, publishedAt = ago(days(2))) => ({ slug, publishedAt });
type Story = ReturnType<typeof story>;

const read = (slug: string, readers: number, back = 0, fromRail = 0): HourOfReaders => ({
  slug,
  readers,
  fromRail,
  hour: hourOf(now) - back,
});

/** The counts of rows in any order. */
function gather(rows: HourOfReaders[]): ReaderCounts {
  const counts = new Map<string, Readership>();
  const inOrder = rows.toSorted((a, b) => a.hour - b.hour);
  append(counts, inOrder);
  return counts;
}

const slugs = (ranking: Ranking<Story>) =>
  ranking.window ? ranking.ranked.map(({ article }) => article.slug) : ranking.latest.map(({ slug }) => slug);

const five = ["a", "b", "c", "d", "e"].map((slug) => story(slug));

describe("the order", () => {
  test("is by readers", () => {
    const counts = gather([read("a", 3), read("b", 9), read("c", 1), read("d", 5), read("e", 2)]);
    expect(slugs(rank(counts, five, now, 14))).toEqual(["b", "d", "a", "e", "c"]);
  });

  test("puts ten readers of this hour level with twenty of six hours ago", () => {
    const counts = gather([read("a", 20, 6), read("b", 10), read("c", 11), read("d", 21, 6), read("e", 1)]);
    const ranking = rank(counts, five, now, 14);
    expect(slugs(ranking)).toEqual(["c", "d", "a", "b", "e"]);
    if (!ranking.window) throw new Error("There were readers enough.");
    expect(ranking.ranked[2]?.score).toBeCloseTo(10);
    expect(ranking.ranked[3]?.score).toBeCloseTo(10);
  });

  test("counts a reader who came by the list a quarter", () => {
    const counts = gather([read("a", 8, 0, 8), read("b", 3), read("c", 1), read("d", 1), read("e", 1)]);
    const [first, second] = rankWithin(windows[0], counts, five, now, 14);
    expect(first).toMatchObject({ article: { slug: "b" }, score: 3, readers: 3, fromRail: 0 });
    expect(second).toMatchObject({ article: { slug: "a" }, score: 2, readers: 8, fromRail: 8 });
  });

  test("gives a tie to the newer story, then to the earlier letter", () => {
    const stories = [story("b"), story("a"), story("c", ago(hours(1))), story("d"), story("e")];
    const counts = gather(stories.map(({ slug }) => read(slug, 4)));
    expect(slugs(rank(counts, stories, now, 14))).toEqual(["c", "a", "b", "d", "e"]);
  });
});

describe("the window", () => {
  const lists = (count: number) => Array.from({ length: count }, (_, n) => story(`story-${n}`));
  const window = (rows: HourOfReaders[], stories: Story[]) =>
    rank(gather(rows), stories, now, 14).window?.label ?? "latest";

  test("is a day when a day fills the list", () => {
    const stories = lists(20);
    expect(
      window(
        stories.slice(0, 14).map(({ slug }) => read(slug, 1)),
        stories,
      ),
    ).toBe("last 24 hours");
  });

  test("widens to a week, then to a month, until the list is full", () => {
    const stories = lists(20);
    const today = stories.slice(0, 13).map(({ slug }) => read(slug, 1));
    expect(window([...today, read("story-13", 1, 24)], stories)).toBe("last 7 days");
    expect(window([...today, read("story-13", 1, 7 * 24)], stories)).toBe("last 30 days");
  });

  test("of a small section is full when every story in it was read", () => {
    const stories = lists(2);
    expect(
      window(
        stories.map(({ slug }) => read(slug, 1)),
        stories,
      ),
    ).toBe("last 24 hours");
  });

  test("of a month may leave the list short, but never to a handful", () => {
    const stories = lists(20);
    expect(
      window(
        stories.slice(0, 5).map(({ slug }) => read(slug, 1)),
        stories,
      ),
    ).toBe("last 30 days");
    expect(
      window(
        stories.slice(0, 4).map(({ slug }) => read(slug, 1)),
        stories,
      ),
    ).toBe("latest");
  });

  test("holds no reader older than itself", () => {
    const counts = gather([read("a", 1, 23), read("b", 1, 24), read("c", 1, 719), read("d", 1, 720)]);
    const inside = (index: number) =>
      rankWithin(windows[index] ?? windows[0], counts, five, now, 14)
        .map(({ article }) => article.slug)
        .sort();
    expect(inside(0)).toEqual(["a"]);
    expect(inside(1)).toEqual(["a", "b"]);
    expect(inside(2)).toEqual(["a", "b", "c"]);
  });
});

test("without readers it is the newest stories, and is not called a ranking", () => {
  const stories = [story("new", ago(hours(1))), story("middle"), story("old", ago(days(900)))];
  expect(rank(new Map(), stories, now, 2)).toEqual({ window: undefined, latest: stories.slice(0, 2) });
});

test("a paper without stories has an empty list", () => {
  expect(rank(gather([read("a", 5)]), [], now, 14)).toEqual({ window: undefined, latest: [] });
});

const anyStories = fc.uniqueArray(
  fc.record({
    slug: fc.stringMatching(/^[a-z]{1,3}$/),
    publishedAt: fc.date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true }),
  }),
  { selector: ({ slug }) => slug, maxLength: 40 },
);
const anyRows = fc.uniqueArray(
  fc
    .record({
      slug: fc.stringMatching(/^[a-z]{1,3}$/),
      hour: fc.integer({ min: hourOf(now) - 2_000, max: hourOf(now) + 2_000 }),
      readers: fc.nat({ max: 1_000_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ share, ...row }) => ({ ...row, fromRail: Math.floor(row.readers * share) })),
  { selector: ({ slug, hour }) => `${slug} ${hour}`, maxLength: 200 },
);
const anyTime = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

describe("whatever was counted, and whatever the clock says", () => {
  test("the list is of known stories, each once, never more than asked, in falling order of finite scores", () => {
    fc.assert(
      fc.property(
        anyStories,
        anyRows,
        anyTime,
        fc.integer({ min: 1, max: 20 }),
        (stories, rows, moment, size) => {
          const ranking = rank(gather(rows), stories, moment, size);
          const listed = slugs(ranking);
          expect(new Set(listed).size).toBe(listed.length);
          expect(listed.length).toBeLessThanOrEqual(size);
          expect(listed.every((slug) => stories.some((one) => one.slug === slug))).toBe(true);
          if (stories.length > 0) expect(listed.length).toBeGreaterThan(0);
          if (!ranking.window) return;
          const scores = ranking.ranked.map(({ score }) => score);
          expect(scores.every((score) => Number.isFinite(score) && score > 0)).toBe(true);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        },
      ),
    );
  });

  test("the order does not hang on the order in which stories and counts come", () => {
    fc.assert(
      fc.property(anyStories, anyRows, fc.infiniteStream(fc.nat()), (stories, rows, dice) => {
        const shuffled = <Item>(items: Item[]): Item[] =>
          items
            .map((item) => ({ item, lot: dice.next().value ?? 0 }))
            .sort((a, b) => a.lot - b.lot)
            .map(({ item }) => item);
        const counts = gather(rows);
        for (const window of windows)
          expect(rankWithin(window, new Map(shuffled([...counts])), shuffled(stories), now, 14)).toEqual(
            rankWithin(window, counts, stories, now, 14),
          );
      }),
    );
  });

  test("one more reader never lowers a story", () => {
    fc.assert(
      fc.property(anyStories, anyRows, fc.nat({ max: 23 }), (stories, rows, back) => {
        const [lucky] = stories;
        fc.pre(lucky !== undefined);
        const place = (all: HourOfReaders[]) =>
          rankWithin(windows[0], gather(all), stories, now, 100).findIndex(
            ({ article }) => article === lucky,
          );
        const hour = hourOf(now) - back;
        const others = rows.filter((row) => row.slug !== lucky?.slug || row.hour !== hour);
        const before = place([...others, read(lucky?.slug ?? "", 1, back)]);
        const after = place([...others, read(lucky?.slug ?? "", 2, back)]);
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});

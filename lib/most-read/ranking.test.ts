import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days, hours } from "@/lib/time";
import { fewestReaders, mostPerReader, type Ranking, rank, rankWithin } from "./ranking";
import { append, type HourOfReaders, hourOf, type ReaderCounts, type Readership } from "./reader-counts";
import { type Window, windows } from "./windows";

const now = new Date("2026-11-23T17:20:00Z");
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);

const story = (slug: string, publishedAt = ago(days(40))) => ({ slug, publishedAt });
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

const slugs = ({ ranked, latest }: Ranking<Story>) =>
  [...ranked.map(({ article }) => article), ...latest].map(({ slug }) => slug);

const five = ["a", "b", "c", "d", "e"].map((slug) => story(slug));
const [day, week, month] = windows;

describe("the order", () => {
  test("is by readers", () => {
    const counts = gather([read("a", 30), read("b", 90), read("c", 10), read("d", 50), read("e", 20)]);
    expect(slugs(rank(counts, five, now, 14))).toEqual(["b", "d", "a", "e", "c"]);
  });

  test("puts ten readers of this hour level with twenty of six hours ago", () => {
    const counts = gather([read("a", 20, 6), read("b", 10), read("c", 11), read("d", 21, 6)]);
    const ranked = rankWithin(day, counts, five, now, 14);
    expect(ranked.map(({ article }) => article.slug)).toEqual(["c", "d", "a", "b"]);
    expect(ranked[2]?.score).toBeCloseTo(10);
    expect(ranked[3]?.score).toBeCloseTo(10);
  });

  test("counts a reader who came by the list a quarter", () => {
    const counts = gather([read("a", 40, 0, 40), read("b", 11)]);
    const [first, second] = rankWithin(day, counts, five, now, 14);
    expect(first).toMatchObject({ article: { slug: "b" }, score: 11, readers: 11, fromRail: 0 });
    expect(second).toMatchObject({ article: { slug: "a" }, score: 10, readers: 40, fromRail: 40 });
  });

  test("gives a tie to the newer story, then to the earlier letter", () => {
    const stories = [story("b"), story("a"), story("c", ago(hours(1))), story("d"), story("e")];
    const counts = gather(stories.map(({ slug }) => read(slug, 40)));
    expect(slugs(rank(counts, stories, now, 14))).toEqual(["c", "a", "b", "d", "e"]);
  });

  test("is that of today's readers, however many there were last week", () => {
    const counts = gather([read("a", 1_000_000, 60), read("b", 30)]);
    expect(slugs(rank(counts, five, now, 2))).toEqual(["b", "a"]);
  });
});

test("a new story at the former slug of another has its own readers alone", () => {
  const published = story("reused", ago(hours(3)));
  const counts = gather([
    read("reused", 400, 30),
    read("reused", 90, 4),
    read("reused", 12, 3),
    read("reused", 8),
  ]);
  expect(rank(counts, [published], now, 14).ranked).toMatchObject([{ readers: 20 }]);
  expect(rankWithin(month, counts, [published], now, 14)).toMatchObject([{ readers: 20 }]);
  const unread = story("reused", ago(hours(1)));
  expect(rank(gather([read("reused", 400, 30)]), [unread], now, 14).ranked).toEqual([]);
});

test("a renamed story keeps the readers of all its slugs", () => {
  const renamed = { ...story("new"), redirects: ["/2019/old.html", "old", "older"] };
  const counts = gather([read("old", 60), read("older", 9, 30), read("new", 3), read("b", 62)]);
  const { ranked } = rank(counts, [...five, renamed], now, 14);
  expect(ranked.map(({ article, readers }) => [article.slug, readers])).toEqual([
    ["new", 63],
    ["b", 62],
  ]);
  const [, second] = rankWithin(week, counts, [...five, renamed], now, 14);
  expect(rankWithin(week, counts, [...five, renamed], now, 14)[0]).toMatchObject({ readers: 72 });
  expect(second).toMatchObject({ readers: 62 });
});

describe("a place", () => {
  test("takes ten readers", () => {
    const counts = gather([read("a", 9), read("b", 10), read("c", 5), read("c", 5, 29 * 24), read("d", 1)]);
    const ranking = rank(counts, five, now, 14);
    expect(ranking.ranked.map(({ article, window }) => [article.slug, window.name])).toEqual([
      ["b", "day"],
      ["c", "month"],
    ]);
    expect(ranking.latest.map(({ slug }) => slug)).toEqual(["a", "d", "e"]);
    for (const window of windows)
      for (const { readers } of rankWithin(window, counts, five, now, 14))
        expect(readers).toBeGreaterThanOrEqual(fewestReaders);
  });

  test("is rising when its part of all readers grew by half", () => {
    const counts = gather([read("a", 30), read("a", 10, 7), read("b", 40), read("b", 60, 7), read("c", 9)]);
    expect(rankWithin(day, counts, five, now, 14).map(({ isRising }) => isRising)).toEqual([false, true]);
  });
});

describe("a short list of a window", () => {
  const stories = Array.from({ length: 20 }, (_, n) => story(`story-${n}`));
  const names = (rows: HourOfReaders[], size = 14) =>
    rankWithin(day, gather(rows), stories, now, size).map(({ window }) => window.name);

  test("is filled by the next windows", () => {
    const rows = [read("story-0", 10), read("story-1", 500, 30), read("story-2", 900, 200)];
    expect(names(rows)).toEqual(["day", "week", "month"]);
  });

  test("is filled to fourteen, and no further", () => {
    const today = stories.slice(0, 12).map(({ slug }) => read(slug, 10));
    const before = stories.slice(12).map(({ slug }) => read(slug, 90, 30));
    expect(names([...today, ...before], 28)).toEqual([...Array(12).fill("day"), "week", "week"]);
  });

  test("holds no reader older than itself", () => {
    const counts = gather([read("a", 10, 23), read("b", 10, 24), read("c", 10, 719), read("d", 10, 720)]);
    const inside = (window: Window) =>
      rankWithin(window, counts, five, now, 14, 0)
        .map(({ article }) => article.slug)
        .sort();
    expect(inside(day)).toEqual(["a"]);
    expect(inside(week)).toEqual(["a", "b"]);
    expect(inside(month)).toEqual(["a", "b", "c"]);
  });
});

describe("no single reader flips the list", () => {
  test("of four stories with many readers, when a fifth gets its first", () => {
    const four = five.slice(0, 4).map(({ slug }) => read(slug, 500));
    const before = rank(gather(four), five, now, 14);
    expect(before.ranked).toHaveLength(4);
    expect(rank(gather([...four, read("e", 1)]), five, now, 14)).toEqual(before);
  });

  test("of a month that a story of 2023 leads, when a fourteenth is read today", () => {
    const stories = [
      story("of-2023", new Date("2023-05-01T00:00:00Z")),
      ...Array.from({ length: 19 }, (_, n) => story(`story-${n}`)),
    ];
    const rows = [
      read("of-2023", 5_000, 29 * 24),
      ...stories.slice(1, 14).map(({ slug }) => read(slug, 10, 20 * 24)),
      read("story-13", 9),
    ];
    const before = slugs(rank(gather(rows), stories, now, 14));
    const after = slugs(rank(gather([...rows, read("story-13", 1, 1)]), stories, now, 14));
    const others = (listed: string[]) => listed.filter((slug) => slug !== "story-13");
    expect(others(after)).toEqual(others(before).slice(0, 13));
  });
});

test("without readers it is the newest stories", () => {
  const stories = [story("new", ago(hours(1))), story("middle"), story("old", ago(days(900)))];
  expect(rank(new Map(), stories, now, 2)).toEqual({ ranked: [], latest: stories.slice(0, 2) });
});

test("a paper without stories has an empty list", () => {
  expect(rank(gather([read("a", 50)]), [], now, 14)).toEqual({ ranked: [], latest: [] });
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
      hour: fc.oneof(
        fc.integer({ min: hourOf(now) - 800, max: hourOf(now) }),
        fc.integer({ min: hourOf(now) - 2_000, max: hourOf(now) + 2_000 }),
      ),
      readers: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 1_000_000 })),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ share, ...row }) => ({ ...row, fromRail: Math.floor(row.readers * share) })),
  { selector: ({ slug, hour }) => `${slug} ${hour}`, maxLength: 200 },
);
const anyTime = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

describe("whatever was counted, and whatever the clock says", () => {
  test("the list is of known stories, each once, never more than asked, in falling order of finite weights", () => {
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
          const scores = ranking.ranked.map(({ weight }) => weight);
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

  /** The rows with one more reader of a story, and the two lists without and with that reader. */
  const withOneMore = fc
    .tuple(anyStories, anyRows, fc.nat({ max: 719 }), fc.nat(), fc.boolean())
    .filter(([stories]) => stories.length > 0)
    .map(([stories, rows, back, lot, isFromRail]) => {
      const slug = stories[lot % stories.length]?.slug ?? "";
      const hour = hourOf(now) - back;
      const known = rows.find((row) => row.slug === slug && row.hour === hour) ?? read(slug, 0, back);
      const others = rows.filter((row) => row.slug !== slug || row.hour !== hour);
      const more = {
        ...known,
        readers: known.readers + 1,
        fromRail: known.fromRail + (isFromRail ? 1 : 0),
      };
      return { slug, stories, before: gather([...others, known]), after: gather([...others, more]) };
    });

  test("a longer list begins with the shorter one", () => {
    fc.assert(
      fc.property(anyStories, anyRows, fc.integer({ min: 1, max: 20 }), (stories, rows, size) => {
        const of = (length: number) =>
          rank(gather(rows), stories, now, length).ranked.map(({ article, weight }) => [
            article.slug,
            weight,
          ]);
        expect(of(40).slice(0, size)).toEqual(of(size));
      }),
      { numRuns: 300 },
    );
  });

  test("one more reader lowers no story that was read, moves no other by more than a place, and lifts it by what it adds", () => {
    fc.assert(
      fc.property(withOneMore, fc.integer({ min: 1, max: 40 }), ({ slug, stories, before, after }, size) => {
        const [first, second] = [before, after].map((counts) => rank(counts, stories, now, size));
        const [from, to] = [slugs(first as Ranking<Story>), slugs(second as Ranking<Story>)];
        // The others keep their order; at most one of them leaves or enters, at the end.
        const [others, othersAfter] = [from, to].map((list) => list.filter((one) => one !== slug));
        const shorter = Math.min(others?.length ?? 0, othersAfter?.length ?? 0);
        expect(othersAfter?.slice(0, shorter)).toEqual(others?.slice(0, shorter));
        for (const [place, one] of from.entries())
          if (one !== slug && to.includes(one))
            expect(Math.abs(to.indexOf(one) - place)).toBeLessThanOrEqual(1);
        const [was, is] = [first, second].map((one) =>
          one?.ranked.find(({ article }) => article.slug === slug),
        );
        if (!was || !is) return;
        expect(to.indexOf(slug)).toBeLessThanOrEqual(from.indexOf(slug));
        expect(is.weight - was.weight).toBeLessThanOrEqual(mostPerReader * (1 + 1e-9) + 1e-6);
        // Whatever it passed was ahead by less than a reader adds.
        for (const one of from.slice(to.indexOf(slug), from.indexOf(slug))) {
          const passed = first?.ranked.find(({ article }) => article.slug === one);
          expect((passed?.weight ?? 0) - was.weight).toBeLessThanOrEqual(mostPerReader + 1e-6);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("one more reader moves no other story of a window by more than a place, filled or not", () => {
    fc.assert(
      fc.property(withOneMore, fc.constantFrom(...windows), ({ slug, stories, before, after }, window) => {
        const [from, to] = [before, after].map((counts) =>
          rankWithin(window, counts, stories, now, 100, 100).map(({ article }) => article.slug),
        );
        for (const [place, one] of (from ?? []).entries())
          if (one !== slug) expect(Math.abs((to ?? []).indexOf(one) - place)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { StoredEntry } from "@/lib/content/stored";
import { days } from "@/lib/time";
import { type Departures, departuresAfter, noDepartures } from "./departures";

const now = new Date("2026-11-23T12:00:00Z");
const at = now.toISOString();
const site = { timeZone: "Europe/Vienna", language: "en" };

const aStory = (slug: string, fields: Partial<StoredEntry> = {}): StoredEntry => ({
  slug,
  headline: slug,
  standfirst: "Words.",
  category: "news",
  topics: [{ slug: "trams", name: "Trams" }],
  authors: ["mara-lind"],
  publishedAt: "2026-11-01T05:00:00.000Z",
  minutes: 1,
  isCorrected: false,
  redirects: [],
  isDraft: false,
  body: "0",
  ...fields,
});

const after = (
  before: StoredEntry[],
  then: StoredEntry[],
  withdrawn: string[] = [],
  former: Departures = noDepartures,
  when = now,
) => departuresAfter(former, { before, after: then, withdrawn, site, now: when });

const lists = ["/", "/category/news", "/topic/trams", "/author/mara-lind", "2026-11"];

test("a story that is taken down is remembered with the lists that it leaves", () => {
  expect(after([aStory("gone"), aStory("stays")], [aStory("stays")], ["gone"])).toEqual({
    takenDown: [{ id: "gone", slug: "gone", at, lists }],
    leftAt: Object.fromEntries(lists.map((list) => [list, at])),
  });
});

test("a corrected story that is taken down is remembered with the keys of its corrections", () => {
  const [early, late] = ["2026-11-02T05:00:00.000Z", "2026-11-03T05:00:00.000Z"];
  const story = aStory("gone", { correctionTimes: [early, late, late] });
  expect(after([story], [], ["gone"]).takenDown).toEqual([
    {
      id: "gone",
      slug: "gone",
      at,
      lists: [...lists, "/corrections"],
      corrections: [early, late, `${late}-2`],
    },
  ]);
});

test("a renamed story that is taken down has the id that feeds gave it", () => {
  const story = aStory("new", { redirects: ["first", "second"] });
  expect(after([story], [], ["new", "first", "second"]).takenDown).toMatchObject([
    { id: "first", slug: "new" },
  ]);
});

test("a renamed story leaves its lists under its old address, and is not taken down", () => {
  const { takenDown, leftAt } = after([aStory("old")], [aStory("new", { redirects: ["old"] })]);
  expect(takenDown).toEqual([]);
  expect(Object.keys(leftAt)).toEqual(lists);
});

test.each<[string, Partial<StoredEntry>, Partial<StoredEntry>, string[]]>([
  ["another category", {}, { category: "world" }, ["/category/news"]],
  ["one topic less", {}, { topics: [] }, ["/topic/trams"]],
  ["another author", {}, { authors: ["ivo-brandt"] }, ["/author/mara-lind"]],
  ["another month", {}, { publishedAt: "2026-10-31T05:00:00.000Z" }, lists],
  ["a later update", {}, { updatedAt: "2026-11-02T05:00:00.000Z" }, []],
  ["an update less", { updatedAt: "2026-11-02T05:00:00.000Z" }, {}, lists],
  ["a new correction", {}, { correctionTimes: ["2026-11-02T05:00:00.000Z"] }, []],
  ["a correction less", { correctionTimes: ["2026-11-02T05:00:00.000Z"] }, {}, [...lists, "/corrections"]],
  [
    "a correction less before another",
    { correctionTimes: ["2026-11-02T05:00:00.000Z", "2026-11-03T05:00:00.000Z"] },
    { correctionTimes: ["2026-11-03T05:00:00.000Z"] },
    ["/corrections"],
  ],
  ["another headline", {}, { headline: "Other" }, []],
])("a story with %s leaves the lists that this changes", (_what, before, then, left) => {
  const { takenDown, leftAt } = after([aStory("a", before)], [aStory("a", then)]);
  expect(takenDown).toEqual([]);
  expect(Object.keys(leftAt).toSorted()).toEqual(left.toSorted());
});

test("a change without departures keeps what was, so that the same content stays the same generation", () => {
  const former = after([aStory("gone")], [], ["gone"]);
  const later = new Date(now.getTime() + days(400));
  expect(after([aStory("a")], [aStory("a", { headline: "B" })], ["gone"], former, later)).toEqual(former);
});

test("a story that is published again is no longer remembered", () => {
  const former = after([aStory("gone")], [], ["gone"]);
  expect(after([], [aStory("gone")], [], former).takenDown).toEqual([]);
  // Nor one whose first address another story has now.
  const renamed = after([aStory("new", { redirects: ["first"] })], [], ["new", "first"]);
  expect(after([], [aStory("first")], ["new"], renamed).takenDown).toEqual([]);
});

const anyStories = fc.uniqueArray(
  fc.record({
    slug: fc.constantFrom("a", "b", "c", "d"),
    category: fc.constantFrom("news", "world"),
    topics: fc.subarray(["trams", "bread"]),
    day: fc.integer({ min: 1, max: 28 }),
    redirects: fc.subarray(["old", "older"], { maxLength: 1 }),
  }),
  { selector: ({ slug }) => slug },
);

test("every list that a story is gone from has changed, and what was taken down is gone", () => {
  fc.assert(
    fc.property(anyStories, anyStories, (one, other) => {
      const [before = [], then = []] = [one, other].map((drawn) =>
        drawn.map(({ topics, day, ...story }) =>
          aStory(story.slug, {
            ...story,
            topics: topics.map((slug) => ({ slug, name: slug })),
            publishedAt: new Date(Date.UTC(2026, 9, day)).toISOString(),
          }),
        ),
      );
      const slugsOf = (stories: StoredEntry[]) =>
        new Set(stories.flatMap(({ slug, redirects }) => [slug, ...redirects]));
      const up = slugsOf(then);
      const withdrawn = [...slugsOf(before)].filter((slug) => !up.has(slug));
      const { takenDown, leftAt } = after(before, then, withdrawn);
      for (const { id, slug } of takenDown) expect([up.has(id), up.has(slug)]).toEqual([false, false]);
      for (const topic of ["trams", "bread"]) {
        const inTopic = (stories: StoredEntry[]) =>
          stories.filter(({ topics }) => topics.some(({ slug }) => slug === topic)).map(({ slug }) => slug);
        const isGone = inTopic(before).some((slug) => !inTopic(then).includes(slug));
        if (isGone) expect(leftAt).toHaveProperty([`/topic/${topic}`], at);
      }
      if (before.length === 0) expect(leftAt).toEqual({});
    }),
  );
});

test("at most 200 are remembered, for a month", () => {
  const many = Array.from({ length: 300 }, (_, index) => aStory(`s${index}`));
  const slugs = many.map(({ slug }) => slug);
  const former = after(many, [], slugs);
  expect(former.takenDown).toHaveLength(200);
  const soon = new Date(now.getTime() + days(29));
  const next = after([aStory("next")], [], [...slugs, "next"], former, soon);
  expect(next.takenDown).toHaveLength(200);
  expect(next.takenDown[0]?.slug).toBe("next");
  const later = new Date(now.getTime() + days(31));
  expect(after([aStory("next")], [], [...slugs, "next"], former, later).takenDown).toHaveLength(1);
});

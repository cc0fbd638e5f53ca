import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Lists, listsOf } from "./lists";
import type { Paper } from "./read-paper";
import { anArticle, anyArticles } from "./testing/articles";

const slugs = (articles: readonly { slug: string }[]) => articles.map(({ slug }) => slug);

const paperOf = (articles: Paper["articles"]) => ({ articles }) as Paper;

describe("the published stories of a paper", () => {
  test("are those that a filter over all stories finds, at any time and in any order of calls", () => {
    fc.assert(
      fc.property(
        anyArticles,
        fc.array(fc.integer({ min: -1, max: 22 }), { maxLength: 8 }),
        (articles, hours) => {
          const paper = paperOf(articles);
          for (const hour of hours) {
            const now = new Date(Date.UTC(2026, 10, 22, hour));
            expect(slugs(listsOf(paper, now).articles)).toEqual(
              slugs(articles.filter(({ publishedAt }) => publishedAt <= now)),
            );
          }
        },
      ),
    );
  });

  test("never contain a draft, even after its publication time", () => {
    const paper = paperOf([anArticle({ slug: "draft", isDraft: true }), anArticle({ slug: "story" })]);
    const now = new Date("2026-12-01T00:00:00Z");
    expect(slugs(listsOf(paper, now).articles)).toEqual(["story"]);
    expect(slugs(listsOf(paper, now, true).articles)).toEqual(["draft", "story"]);
  });

  test("are the same list until a story is published, so that results can be cached", () => {
    const paper = paperOf([
      anArticle({ slug: "later", publishedAt: new Date("2026-11-24T00:00:00Z") }),
      anArticle({ slug: "now", publishedAt: new Date("2026-11-22T00:00:00Z") }),
    ]);
    const at = (time: string) => listsOf(paper, new Date(time));
    expect(at("2026-11-23T00:00:00Z")).toBe(at("2026-11-23T23:59:59.999Z"));
    expect(slugs(at("2026-11-24T00:00:00Z").articles)).toEqual(["later", "now"]);
  });
});

test("a story in a list has its update and correction from their own time, and not before", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
  const paper = paperOf([
    anArticle({ updatedAt: at(1), isCorrected: true, correctionTimes: [at(2)] }),
    anArticle({ slug: "other" }),
  ]);
  // In any order of calls.
  for (const [hour, isUpdated, isCorrected] of [
    [2, true, true],
    [0, false, false],
    [1, true, false],
    [3, true, true],
  ] as const) {
    const [story] = listsOf(paper, at(hour)).articles;
    expect([story?.updatedAt !== undefined, story?.isCorrected]).toEqual([isUpdated, isCorrected]);
  }
  expect(listsOf(paper, at(2))).toBe(listsOf(paper, at(3)));
  // The preview shows everything that is scheduled.
  expect(listsOf(paper, at(0), true).articles[0]).toMatchObject({ updatedAt: at(1), isCorrected: true });
});

describe("lists by topic, category and author", () => {
  test("have each story under each of its topics, newest first, like a filter", () => {
    fc.assert(
      fc.property(
        anyArticles,
        fc.constantFrom("trams", "river", "bread", "fog", "none"),
        (articles, topic) => {
          expect(slugs(new Lists(articles).aboutTopic(topic))).toEqual(
            slugs(articles.filter(({ topics }) => topics.some(({ slug }) => slug === topic))),
          );
        },
      ),
    );
  });

  test("find a story by its slug and its former slugs", () => {
    const story = anArticle({ slug: "new", redirects: ["old", "older"] });
    const lists = new Lists([story]);
    expect(lists.withSlug("new")).toBe(story);
    expect(lists.withOldSlug("older")).toEqual([story]);
    expect(lists.withSlug("old")).toBeUndefined();
  });
});

test("the names in the queries of former addresses are known, each once", () => {
  const lists = new Lists([
    anArticle({ slug: "a", redirects: ["old", "/?p=1", "/2019/old.html"] }),
    anArticle({ slug: "b", redirects: ["/index.php?id=7&p=2"] }),
  ]);
  expect(lists.queryNames).toEqual(["id", "p"]);
  expect(new Lists([anArticle()]).queryNames).toEqual([]);
});

test("candidates for an unknown slug share words with it, however old, or are among the newest", () => {
  const many = Array.from({ length: 1_000 }, (_, index) => anArticle({ slug: `story-${index}` }));
  const meant = anArticle({ slug: "the-last-tram-leaves-at-midnight" });
  const alike = new Lists([...many, meant]).likeSlug("the-last-tram-leves-at-midnight", 20);
  expect(alike[0]).toBe(meant);
  expect(alike).toHaveLength(20);
  expect(slugs(alike)).toContain("story-0");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Lists } from "./lists";
import type { ArticleEntry } from "./model";
import { relatedTo } from "./related";
import { anArticle, anyArticles, sections } from "./testing/articles";

const topics = (...slugs: string[]) => ({ topics: slugs.map((slug) => ({ slug, name: slug })) });
const newestFirst = (a: ArticleEntry, b: ArticleEntry) =>
  b.publishedAt.getTime() - a.publishedAt.getTime() || (a.slug < b.slug ? -1 : 1);
const listsOf = (articles: ArticleEntry[]) => new Lists(articles.toSorted(newestFirst));
const [news, world] = sections;
const elsewhere = world && { category: world };

test("the story that shares most topics is first; of equals, the newer", () => {
  const story = anArticle({ slug: "story", ...topics("trams", "river") });
  const both = anArticle({ slug: "both", ...topics("river", "trams"), ...elsewhere });
  const newer = anArticle({
    slug: "newer",
    ...topics("trams"),
    publishedAt: new Date("2026-11-22T00:00:00Z"),
  });
  const older = anArticle({
    slug: "older",
    ...topics("trams"),
    publishedAt: new Date("2026-11-21T00:00:00Z"),
  });
  expect(relatedTo(story, listsOf([older, newer, story, both]))).toEqual([both, newer, older]);
});

test("without a shared topic, stories of the same section follow, never of another", () => {
  const story = anArticle({ slug: "story", ...topics("trams") });
  const same = anArticle({ slug: "same", ...(news && { category: news }) });
  const other = anArticle({ slug: "other", ...elsewhere });
  expect(relatedTo(story, listsOf([other, same]))).toEqual([same]);
});

describe("for any story", () => {
  test("related stories are others, each once, at most as many as requested", () => {
    fc.assert(
      fc.property(anyArticles, fc.integer({ min: 0, max: 8 }), (articles, count) => {
        const [story] = articles;
        if (!story) return;
        const own = new Set(story.topics.map(({ slug }) => slug));
        const related = relatedTo(story, listsOf(articles), count);
        expect(related).not.toContain(story);
        expect(new Set(related).size).toBe(related.length);
        expect(related.length).toBeLessThanOrEqual(count);
        const shared = related.map(({ topics }) => topics.filter(({ slug }) => own.has(slug)).length);
        expect(shared).toEqual(shared.toSorted((a, b) => b - a));
        const left = articles.filter((other) => other !== story && !related.includes(other));
        const least = related.length < count ? 0 : Math.min(...shared);
        for (const { topics } of left)
          expect(topics.filter(({ slug }) => own.has(slug)).length).toBeLessThanOrEqual(least);
      }),
    );
  });
});

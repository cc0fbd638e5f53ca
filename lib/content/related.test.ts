import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relatedTo } from "./related";
import { anArticle, anyArticles, sections } from "./testing/articles";

const topics = (...slugs: string[]) => ({ topics: slugs.map((slug) => ({ slug, name: slug })) });
const [news, world] = sections;
const elsewhere = world && { category: world };

test("the story that shares most topics comes first, the newer first among equals", () => {
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
  expect(relatedTo(story, [older, newer, story, both])).toEqual([both, newer, older]);
});

test("where no topic is shared, stories of the same section stand in, of another never", () => {
  const story = anArticle({ slug: "story", ...topics("trams") });
  const same = anArticle({ slug: "same", ...(news && { category: news }) });
  const other = anArticle({ slug: "other", ...elsewhere });
  expect(relatedTo(story, [other, same])).toEqual([same]);
});

describe("of any story", () => {
  test("the related ones are others, each once, at most as many as asked for", () => {
    fc.assert(
      fc.property(anyArticles, fc.integer({ min: 0, max: 8 }), (articles, count) => {
        const [story] = articles;
        if (!story) return;
        const related = relatedTo(story, articles, count);
        expect(related).not.toContain(story);
        expect(new Set(related).size).toBe(related.length);
        expect(related.length).toBeLessThanOrEqual(count);
      }),
    );
  });
  test("their order does not waver with the order in which the archive is read", () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const [story] = articles;
        if (!story) return;
        expect(relatedTo(story, articles.toReversed(), 50)).toEqual(relatedTo(story, articles, 50));
      }),
    );
  });
});

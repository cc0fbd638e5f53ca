import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FrontPage, layOutFront } from "./front-page";
import { anArticle, anyArticles, aPicture, sections } from "./testing/articles";

const everythingOn = ({ lead, secondTier, strips }: FrontPage) => [
  ...(lead ? [lead] : []),
  ...secondTier,
  ...strips.flatMap((strip) => strip.articles),
];

describe("on any front page", () => {
  const onAny = (promise: (front: FrontPage, articles: Parameters<typeof layOutFront>[0]) => void) =>
    fc.assert(
      fc.property(anyArticles, (articles) => void promise(layOutFront(articles, sections), articles)),
    );

  test("no story appears twice, and every story is in the paper", () => {
    onAny((front, articles) => {
      const shown = everythingOn(front);
      expect(new Set(shown).size).toBe(shown.length);
      expect(articles).toEqual(expect.arrayContaining(shown));
    });
  });
  test("there is a lead if there is any story", () => {
    onAny(({ lead }, articles) => expect(lead === undefined).toBe(articles.length === 0));
  });
  test("strips follow the section bar, contain only their own section, and are never empty", () => {
    onAny(({ strips }) => {
      const places = strips.map(({ category }) => sections.indexOf(category));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const { category, articles } of strips) {
        expect(articles.length).toBeGreaterThan(0);
        expect(articles.length).toBeLessThanOrEqual(5);
        for (const article of articles) expect(article.category.slug).toBe(category.slug);
      }
    });
  });
  test("a strip starts with a picture if it has one", () => {
    onAny(({ strips }) => {
      for (const { articles } of strips)
        if (articles.some(({ image }) => image)) expect(articles[0]?.image).toBeDefined();
    });
  });
  test("the second tier is newest first, at most four", () => {
    onAny(({ secondTier }) => {
      expect(secondTier.length).toBeLessThanOrEqual(4);
      const times = secondTier.map(({ publishedAt }) => publishedAt.getTime());
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    });
  });
});

test("the newest story with a picture leads, before a newer one without", () => {
  const plain = anArticle({ slug: "plain" });
  const pictured = anArticle({ slug: "pictured", image: aPicture });
  expect(layOutFront([plain, pictured], sections).lead).toBe(pictured);
});

test("an opinion leads only if there is nothing else", () => {
  const opinion = anArticle({ slug: "opinion", image: aPicture, label: "opinion" });
  const plain = anArticle({ slug: "plain", image: aPicture });
  expect(layOutFront([opinion, plain], sections).lead).toBe(plain);
  expect(layOutFront([opinion], sections).lead).toBe(opinion);
});

test("an opinion does not lead before news that has no picture", () => {
  const opinion = anArticle({ slug: "opinion", image: aPicture, label: "opinion" });
  const news = anArticle({ slug: "news" });
  expect(layOutFront([opinion, news], sections).lead).toBe(news);
});

test("the second tier takes one story of each other section before another of the lead's", () => {
  const [news, world, health, sports] = sections;
  const stories = [news, news, world, world, health, sports].map((category, index) =>
    anArticle({ slug: `story-${index}`, ...(category && { category }) }),
  );
  const { secondTier } = layOutFront(stories, sections);
  expect(secondTier.map(({ category }) => category.slug)).toEqual(["world", "health", "sports", "news"]);
});

import { describe, expect, test } from "vitest";
import { sitemapFaults } from "@/e2e/schemas/sitemap-faults";
import { anArticle } from "@/lib/content/testing/articles";
import { days, hours } from "@/lib/time";
import { newsAmong, newsChangedAt } from "./news";
import { split } from "./sitemap-files";
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from "./write-sitemap";

const now = new Date("2026-11-23T12:00:00Z");
const pages = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ url: `https://paper.example/story-${index}` }));

describe("a sitemap", () => {
  test("is split if it has more pages than a file may hold, and loses none", () => {
    const files = split("2026-11", pages(100_001));
    expect(files.map(({ name, entries }) => [name, entries.length])).toEqual([
      ["2026-11", 50_000],
      ["2026-11-2", 50_000],
      ["2026-11-3", 1],
    ]);
    expect(new Set(files.flatMap(({ entries }) => entries.map(({ url }) => url))).size).toBe(100_001);
    expect(split("2026-11", pages(50_000))).toHaveLength(1);
    expect(split("pages", [])).toHaveLength(1);
  });

  test("is valid with the most pages allowed, and not with one more", async () => {
    expect(await sitemapFaults(writeSitemap(pages(50_000)), "sitemap")).toEqual([]);
    expect(await sitemapFaults(writeSitemap(pages(50_001)), "sitemap")).not.toEqual([]);
    expect(writeSitemap(pages(50_000)).length).toBeLessThan(50 * 1024 * 1024);
  });

  test("is valid with a picture, times and characters with a meaning in XML", async () => {
    const url = `https://paper.example/a?b=1&c=<"'>`;
    const xml = writeSitemap([
      { url, changedAt: now, picture: "https://paper.example/a.jpg?b=1&c=<" },
      { url: "https://paper.example/" },
    ]);
    expect(await sitemapFaults(xml, "sitemap")).toEqual([]);
    expect(await sitemapFaults(xml.replace("<lastmod>", "<lastmod>about "), "sitemap")).not.toEqual([]);
    const index = writeSitemapIndex([{ url: "https://paper.example/sitemaps/pages.xml", changedAt: now }]);
    expect(await sitemapFaults(index, "siteindex")).toEqual([]);
    expect(await sitemapFaults(index.replace("<loc>", "<loc>x</loc><loc>"), "siteindex")).not.toEqual([]);
  });
});

describe("the news sitemap", () => {
  const aged = (age: number) => anArticle({ slug: `s${age}`, publishedAt: new Date(now.getTime() - age) });

  test("lists a story for 48 hours and not a millisecond longer", () => {
    expect(newsAmong([aged(hours(47))], now)).toHaveLength(1);
    expect(newsAmong([aged(hours(48))], now)).toHaveLength(1);
    expect(newsAmong([aged(hours(48) + 1)], now)).toEqual([]);
    expect(newsAmong([aged(hours(49))], now)).toEqual([]);
  });

  test("lists at most 1,000 stories", () => {
    const many = Array.from({ length: 1200 }, (_, index) => aged(index * 1000));
    expect(newsAmong(many, now)).toEqual(many.slice(0, 1000));
  });

  test("changes when a story is added and when one leaves", () => {
    expect(newsChangedAt([aged(hours(1)), aged(hours(30))], now)).toEqual(aged(hours(1)).publishedAt);
    const leftFiveMinutesAgo = aged(hours(48) + 5 * 60_000);
    expect(newsChangedAt([aged(hours(1)), leftFiveMinutesAgo], now)).toEqual(
      new Date(now.getTime() - 5 * 60_000),
    );
    expect(newsChangedAt([aged(days(9))], now)).toEqual(new Date(now.getTime() - days(7)));
    expect(newsChangedAt([], now)).toBeUndefined();
  });

  test("is valid", async () => {
    const entry = { url: "https://paper.example/a", title: "A & B ]]> <c>", publishedAt: now };
    const written = (language: string) =>
      writeNewsSitemap([{ ...entry, publication: { name: "Tide & Lantern", language } }]);
    const xml = written("en");
    expect(await sitemapFaults(xml, "sitemap")).toEqual([]);
    const wrong = written("en-GB");
    expect(await sitemapFaults(wrong, "sitemap")).not.toEqual([]);
  });
});

test("what somebody paid for is not in the news sitemap", () => {
  const paid = anArticle({ slug: "paid", partner: { name: "Ode Ferries", kind: "paid" } });
  const supported = anArticle({ slug: "supported", partner: { name: "Ode Ferries", kind: "supported" } });
  expect(newsAmong([paid, supported], now)).toEqual([supported]);
});

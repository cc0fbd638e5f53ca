import robotsParser from "robots-parser";
import { expect, test } from "vitest";
import { aiCrawlers } from "./ai-crawlers";
import { robotsTxt } from "./robots";

const address = "https://paper.example";
const story = `${address}/a-story`;

type Ai = NonNullable<NonNullable<Parameters<typeof robotsTxt>[0]["robots"]>["ai"]>;

const read = (ai: Ai) => robotsParser(`${address}/robots.txt`, robotsTxt({ address, robots: { ai } }));

test("robots.txt says nothing about AI by default", () => {
  const text =
    "User-agent: *\nAllow: /\nDisallow: /api/\nDisallow: /tips/receipt\n\n" +
    `Sitemap: ${address}/sitemap.xml\nSitemap: ${address}/news-sitemap.xml\n`;
  expect(robotsTxt({ address })).toBe(text);
  expect(robotsTxt({ address, robots: {} })).toBe(text);
  expect(robotsTxt({ address, robots: { ai: {} } })).toBe(text);
  expect(robotsTxt({ address, robots: { ai: { training: "allow", answers: "allow" } } })).toBe(text);
});

test.each<[Ai, { training: boolean; answers: boolean }]>([
  [{ training: "refuse" }, { training: false, answers: true }],
  [
    { training: "refuse", answers: "allow" },
    { training: false, answers: true },
  ],
  [{ answers: "refuse" }, { training: true, answers: false }],
  [
    { training: "refuse", answers: "refuse" },
    { training: false, answers: false },
  ],
])("%j refuses crawlers by their purpose, and search engines never", (ai, isAllowed) => {
  const robots = read(ai);
  for (const purpose of ["training", "answers"] as const)
    for (const name of aiCrawlers[purpose])
      expect(robots.isAllowed(story, `${name}/1.0`), name).toBe(isAllowed[purpose]);
  for (const name of ["Googlebot", "Bingbot", "Applebot", "DuckDuckBot", "facebookexternalhit", "AnyBot"]) {
    expect(robots.isAllowed(story, name), name).toBe(true);
    expect(robots.isAllowed(`${address}/api/tips`, name), name).toBe(false);
  }
  expect(robots.getSitemaps()).toEqual([`${address}/sitemap.xml`, `${address}/news-sitemap.xml`]);
});

test("a licence stands on a line of its own, in no group", () => {
  const url = "https://paper.example/licence.xml";
  const own = { url: "/licence.xml" };
  for (const ai of [{ licence: { url } }, { training: "refuse", licence: own }] as const) {
    const text = robotsTxt({ address, robots: { ai } });
    expect(text).toMatch(/\n\nLicense: https:\/\/paper\.example\/licence\.xml\n$/);
    expect(robotsParser(`${address}/robots.txt`, text).isAllowed(story, "Googlebot")).toBe(true);
  }
});

test("each crawler is listed once, for one purpose, by a name that crawlers look for", () => {
  const names = Object.values(aiCrawlers).flat();
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[\w-]+$/);
  for (const list of Object.values(aiCrawlers))
    expect([...list]).toEqual(list.toSorted((a, b) => a.localeCompare(b, "en")));
});

import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { expect } from "playwright/test";
import RssParser from "rss-parser";
import { bothWays } from "../http/behind-nginx";
import { fetchText } from "../site/crawl";
import { compile } from "../site/paper-on-disk";
import { test } from "../site/paper-test";
import { type Story, stories } from "./stories";
import { noon, payloadMark, payloads, quarterPast } from "./words";
import { writeStory } from "./write-fixture-paper";

const own = "https://tide.example";

/** The stories published at noon, newest first. */
const published = stories
  .filter(({ draft, publishedAt }) => !draft && Date.parse(String(publishedAt)) <= Date.parse(noon))
  .toSorted(
    (a, b) =>
      Date.parse(String(b.publishedAt)) - Date.parse(String(a.publishedAt)) || (a.slug < b.slug ? -1 : 1),
  );

test("the paper's feed has the fifty newest stories, newest first; a list's feed has its own stories", async ({
  paper,
}) => {
  const linksOf = async (path: string) =>
    (parseRssFeed((await fetchText(paper.address, path)).text).items ?? []).map(({ link }) => link);
  const urls = (list: Story[]) => list.map(({ slug }) => `${own}/${slug}`);
  expect(published.length).toBeGreaterThan(50);
  expect(await linksOf("/feed.xml")).toEqual(urls(published.slice(0, 50)));
  const tides = published.filter(({ category }) => category === "tides");
  expect(await linksOf("/category/tides/feed.xml")).toEqual(urls(tides));
  const lamps = published.filter(({ topics }) => (topics as string[]).includes("Lamps"));
  expect(await linksOf("/topic/lamps/feed.xml")).toEqual(urls(lamps));
  const reed = published.filter(({ authors }) => (authors as string[]).includes("bo-reed"));
  expect(await linksOf("/author/bo-reed/feed.xml")).toEqual(urls(reed));
  expect(await linksOf("/author/new-hand/feed.xml")).toEqual([]);
});

test("a section, topic or author that does not exist has no feed", bothWays, async ({ paper }) => {
  for (const path of [
    "/category/none/feed.xml",
    "/topic/none/atom.xml",
    "/author/none/feed.json",
    "/most-read/feed.xml",
    "/list-feeds/category/tides/feed.xml",
  ]) {
    expect.soft((await fetchText(paper.address, path)).status, path).toBe(404);
  }
});

test(
  "addresses where other systems have feeds lead to ours, and scripts of other sites may follow",
  bothWays,
  async ({ paper }) => {
    for (const [path, feed] of [
      ["/feed", "/feed.xml"],
      ["/feed/", "/feed.xml"],
      ["/RSS", "/feed.xml"],
      ["/rss.xml", "/feed.xml"],
      ["/index.xml", "/feed.xml"],
      ["/feeds/posts/default?alt=rss", "/atom.xml"],
      ["/index.json", "/feed.json"],
      ["/tides/feed/", "/category/tides/feed.xml"],
      ["/category/tides/rss.xml", "/category/tides/feed.xml"],
      ["/tag/lamps/feed/atom", "/topic/lamps/atom.xml"],
      ["/author/bo-reed/rss", "/author/bo-reed/feed.xml"],
      ["/corrections/feed", "/corrections/feed.xml"],
    ] as const) {
      const response = await fetch(paper.address + path, { redirect: "manual" });
      expect.soft([response.status, response.headers.get("location")], path).toEqual([301, feed]);
      expect.soft(response.headers.get("access-control-allow-origin"), path).toBe("*");
      expect.soft((await fetch(paper.address + path)).status, path).toBe(200);
    }
    for (const path of ["/none/feed", "/tag/none/feed", "/the-whole-story/feed", "/rss.md", "/a/b/c/rss"])
      expect.soft((await fetchText(paper.address, path)).status, path).toBe(404);
  },
);

test("a correction is in the feeds of corrections and in their data, which pages and /feeds name", async ({
  paper,
}) => {
  const text = "An earlier version gave the lamp eight minutes.";
  for (const file of ["feed.xml", "atom.xml", "feed.json"])
    expect.soft((await fetchText(paper.address, `/corrections/${file}`)).text, file).toContain(text);
  const { corrections } = JSON.parse((await fetchText(paper.address, "/corrections.json")).text);
  const found = corrections.find((correction: { text: string }) => correction.text === text);
  expect(found).toMatchObject({
    at: "2026-06-15T01:35:00.000Z",
    wrong: expect.any(String),
    right: expect.any(String),
    story: { url: `${own}/the-whole-story`, headline: "A lighthouse that keeps two times" },
  });
  for (const path of ["/corrections-data/feed.xml", "/corrections/rss2.txt", "/corrections.md"])
    expect.soft((await fetchText(paper.address, path)).status, path).toBe(404);
});

test("a story keeps its id when its headline or its slug changes", async ({ copy }) => {
  const { address } = await copy.serveAt(noon);
  const entryOf = async (slug: string) =>
    parseAtomFeed((await fetchText(address, "/category/harbour/atom.xml")).text).entries?.find(({ links }) =>
      links?.some(({ href }) => href === `${own}/${slug}`),
    );
  const before = await entryOf("a-year-ago");
  expect(before?.id).toBe(`${own}/a-year-ago`);
  const story = stories.find(({ slug }) => slug === "a-year-ago");
  if (!story) throw new Error("The fixture paper lacks the story.");
  const changed = { ...story, headline: "Another headline", updatedAt: "2026-06-15T11:00:00+05:30" };
  await writeStory(copy.contentFolder, changed);
  expect((await compile(copy)).code).toBe(0);
  // The running site renews its feeds by itself.
  await expect(async () => {
    const after = await entryOf("a-year-ago");
    expect(after?.title?.value).toBe("Another headline");
    expect(after?.id).toBe(before?.id);
    expect(after?.published).toBe(before?.published);
    expect(after?.updated).toBe("2026-06-15T05:30:00.000Z");
  }).toPass({ intervals: [500] });
  // This story was renamed, as its front matter states.
  expect((await entryOf("the-whole-story"))?.id).toBe(`${own}/the-story-under-its-old-name`);
});

test("both parsers read from feeds exactly what was typed", async ({ paper }) => {
  // Each of these stories has a supporter, whom titles disclose.
  const titles = payloads.map((payload, index) => `Supported: ${payloadMark(index)} ${payload}`).toReversed();
  const texts = await Promise.all(
    ["feed.xml", "atom.xml", "feed.json"].map((file) =>
      fetchText(paper.address, `/category/workshop/${file}`),
    ),
  );
  const [rss = "", atom = "", json = ""] = texts.map(({ text }) => text);
  expect(parseJsonFeed(json).items?.map(({ title }) => title)).toEqual(titles);
  expect(parseRssFeed(rss).items?.map(({ title }) => title)).toEqual(titles);
  expect(parseAtomFeed(atom).entries?.map(({ title }) => title?.value)).toEqual(titles);
  for (const xml of [rss, atom]) {
    const { items } = await new RssParser().parseString(xml);
    expect(items.map(({ title }) => title)).toEqual(titles);
  }
});

test("no story text in a feed runs, even without a security policy", async ({ browser, paper }) => {
  const { items = [] } = parseJsonFeed((await fetchText(paper.address, "/category/workshop/feed.json")).text);
  expect(items.length).toBe(payloads.length);
  const page = await browser.newPage({ bypassCSP: true });
  for (const { title, content_html = "" } of items) {
    await page.setContent(content_html);
    expect.soft(await page.evaluate(() => "stolen" in globalThis), title).toBe(false);
    await expect
      .soft(page.locator("script, iframe, svg, style, [onerror], [onload], [class], [id]"), title)
      .toHaveCount(0);
  }
  await page.close();
});

test("a feed with a new story is sent again, by ETag and by date", bothWays, async ({ copy }) => {
  const path = "/category/tides/feed.xml";
  const early = await copy.serveAt(noon);
  const { headers } = await fetch(early.address + path);
  const conditions = [
    { "if-none-match": headers.get("etag") ?? "" },
    { "if-modified-since": headers.get("last-modified") ?? "" },
  ];
  for (const known of conditions)
    expect((await fetch(early.address + path, { headers: known })).status).toBe(304);
  await early.program.stop();
  const { address } = await copy.serveAt(quarterPast);
  for (const known of conditions) {
    const response = await fetch(address + path, { headers: known });
    expect(response.status).toBe(200);
    expect(parseRssFeed(await response.text()).items).toHaveLength(31);
  }
});

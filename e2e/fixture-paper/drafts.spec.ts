import { relative } from "node:path";
import { expect } from "playwright/test";
import { crawlOnce, fetchText } from "../site/crawl";
import { filesIn } from "../site/files";
import { test } from "../site/paper-test";
import { canary, canaryOf, hiddenStories, places, quarterPast } from "./words";

const anyCanary = canaryOf(hiddenStories);

// In this order: probing leaves the probed addresses in the site's cache of missing pages.
test.describe.configure({ mode: "serial" });

test("nothing built for readers contains a word of an unpublished story", async ({ paper }) => {
  let files = 0;
  for await (const { path, bytes } of filesIn(paper.buildFolder)) {
    // The bundler's cache, which lists the neighbours of the files it read.
    if (relative(paper.buildFolder, path).startsWith("cache/")) continue;
    files++;
    expect.soft((path + bytes).match(anyCanary), path).toBeNull();
  }
  expect(files).toBeGreaterThan(100);
});

test("nothing compiled contains a word of a draft", async ({ paper }) => {
  for await (const { path, bytes } of filesIn(paper.compiledFolder)) {
    expect.soft((path + bytes).match(canaryOf(["draft"])), path).toBeNull();
  }
});

test("no response of the site contains a word of an unpublished story", async ({ paper }) => {
  const crawled = await crawlOnce(paper);
  expect(crawled.length).toBeGreaterThan(200);
  const probed = await Promise.all(
    (await programAddresses(paper.address)).map((path) => fetchText(paper.address, path)),
  );
  for (const { path, text } of [...crawled, ...probed]) expect.soft(text.match(anyCanary), path).toBeNull();
  // The requests of Next's own router.
  const paths = crawled.map(({ path }) => path);
  for (let first = 0; first < paths.length; first += 6) {
    const some = paths.slice(first, first + 6);
    const flights = await Promise.all(some.map((path) => fetchText(paper.address, path, "", { RSC: "1" })));
    for (const { path, text } of flights) expect.soft(text.match(anyCanary), `${path} as RSC`).toBeNull();
  }
});

/** Addresses for programs, which the crawl does not reach. */
async function programAddresses(address: string): Promise<string[]> {
  const own = ["/robots.txt", "/humans.txt", "/.well-known/security.txt", "/manifest.webmanifest"];
  const data = [
    "/sitemap.xml",
    "/news-sitemap.xml",
    "/most-read.json",
    "/feed.xml",
    "/atom.xml",
    "/feed.json",
  ];
  const named = await Promise.all(data.map((path) => fetchText(address, path)));
  const files = locsIn(named[0]?.text ?? "");
  const entries = await Promise.all(files.map((path) => fetchText(address, path)));
  const stories = entries
    .flatMap(({ text }) => locsIn(text))
    .flatMap((path) => [`${path}.md`, `${path}.json`]);
  const found = await Promise.all(stories.map((path) => fetchText(address, path)));
  const alternates = found.filter(({ status }) => status === 200).map(({ path }) => path);
  expect(alternates.length).toBeGreaterThan(100);
  return [...own, ...data, ...files, ...alternates];
}

function locsIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
}

test("guessing an unpublished story's address, topic or picture finds nothing", async ({ paper }) => {
  for (const story of hiddenStories) {
    for (const path of [
      `/${canary(story, "slug")}`,
      `/${canary(story, "slug")}.rsc`,
      `/${canary(story, "slug")}.txt`,
      `/${canary(story, "slug")}.md`,
      `/${canary(story, "slug")}.json`,
      `/topic/${canary(story, "topic")}/feed.xml`,
      `/topic/${canary(story, "topic")}/atom.xml`,
      `/topic/${canary(story, "topic")}/feed.json`,
      `/topic/${canary(story, "topic")}`,
      `/pictures/${canary(story, "picture")}-400.jpg`,
      `/pictures/${canary(story, "picture")}.jpg`,
      `/cards/article/${canary(story, "slug")}/now.png`,
      `/cards/topic/${canary(story, "topic")}/now.png`,
      `/category/tides/page/4`,
      "/sitemaps/2099-01.xml",
    ]) {
      for (const headers of [{}, { RSC: "1" }]) {
        const { status, text } = await fetchText(paper.address, path, "", headers);
        expect.soft(status, path).toBe(404);
        // The response may repeat the requested path, and nothing else.
        const leaks = (text.match(anyCanary) ?? []).filter((word) => !path.includes(word));
        expect.soft(leaks, path).toEqual([]);
      }
    }
  }
});

test("a scheduled story appears by itself at its time, everywhere", async ({ copy, page }) => {
  const { address } = await copy.serveAt(quarterPast);
  const headline = `Of ${canary("soon", "headline")}`;
  for (const path of [
    "/",
    "/category/tides",
    "/author/ada-quill",
    "/topic/water",
    `/topic/${canary("soon", "topic")}`,
  ]) {
    expect((await fetchText(address, path)).text, path).toContain(`>${headline}</a>`);
  }
  for (const path of [
    ...["/feed.xml", "/atom.xml", "/feed.json", "/category/tides/feed.xml", "/author/ada-quill/feed.json"],
    ...[`/topic/${canary("soon", "topic")}/atom.xml`, "/sitemaps/2026-06.xml", "/news-sitemap.xml"],
    ...[`/${canary("soon", "slug")}.md`, `/${canary("soon", "slug")}.json`],
  ]) {
    expect((await fetchText(address, path)).text, path).toContain(`/${canary("soon", "slug")}`);
  }
  await page.goto(`${address}/${canary("soon", "slug")}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  const html = await page.content();
  for (const place of places.filter((each) => each !== "slug")) {
    expect.soft(html.toLowerCase(), place).toContain(canary("soon", place));
  }
  expect(html).not.toMatch(canaryOf(["draft", "scheduled"]));
});

import { relative } from "node:path";
import { expect } from "playwright/test";
import { articleFields, type Output } from "@/lib/content/schema";
import { crawlOnce, fetchText } from "../site/crawl";
import { filesIn } from "../site/files";
import { test } from "../site/paper-test";
import { stories } from "./stories";
import { canary, canaryOf, hiddenStories, quarterPast } from "./words";

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
    ...["/corrections/feed.xml", "/corrections/atom.xml", "/corrections/feed.json", "/corrections.json"],
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

test("guessing an unpublished story's address, topic, picture or video finds nothing", async ({ paper }) => {
  for (const story of hiddenStories) {
    for (const path of [
      `/${canary(story, "slug")}`,
      `/${canary(story, "redirects")}`,
      `/${canary(story, "slug")}.rsc`,
      `/${canary(story, "slug")}.txt`,
      `/${canary(story, "slug")}.md`,
      `/${canary(story, "slug")}.json`,
      `/topic/${canary(story, "topics")}/feed.xml`,
      `/topic/${canary(story, "topics")}/atom.xml`,
      `/topic/${canary(story, "topics")}/feed.json`,
      `/topic/${canary(story, "topics")}`,
      `/pictures/${canary(story, "image.src")}-400.jpg`,
      `/pictures/${canary(story, "image.src")}.jpg`,
      `/media/${canary(story, "Video.src")}.webm`,
      `/media/${canary(story, "Video.captions")}-0123456789.vtt`,
      `/cards/article/${canary(story, "slug")}/now.png`,
      `/cards/topic/${canary(story, "topics")}/now.png`,
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
  const slug = canary("soon", "slug");
  const topic = canary("soon", "topics");
  // Some lists show short headlines.
  const linked = new RegExp(`>Of (?:${canary("soon", "headline")}|${canary("soon", "shortHeadline")})</a>`);
  for (const path of ["/", "/category/tides", "/author/ada-quill", "/topic/water", `/topic/${topic}`]) {
    expect((await fetchText(address, path)).text, path).toMatch(linked);
  }
  for (const path of [
    ...["/feed.xml", "/atom.xml", "/feed.json", "/category/tides/feed.xml", "/author/ada-quill/feed.json"],
    ...[`/topic/${topic}/atom.xml`, "/sitemaps/2026-06.xml", "/news-sitemap.xml"],
    ...[`/${slug}.md`, `/${slug}.json`],
  ]) {
    expect((await fetchText(address, path)).text, path).toContain(`/${slug}`);
  }
  await page.goto(`${address}/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Of ${canary("soon", "headline")}`);
  const html = await page.content();
  for (const word of canariesIn(soon?.body)) expect.soft(html.toLowerCase()).toContain(word);
  expect(html).not.toMatch(canaryOf(["draft", "scheduled"]));
});

const soon = stories.find(({ slug }) => slug === canary("soon", "slug"));
const canariesIn = (value: unknown) => JSON.stringify(value ?? "").match(anyCanary) ?? [];

test("each output of a story contains every field that its definition names for it", async ({
  copy,
  page,
}) => {
  const { address } = await copy.serveAt(quarterPast);
  const path = `/${canary("soon", "slug")}`;
  await page.goto(address + path);
  const outputs: Record<Output, string | null> = {
    page: await page.locator("body").innerHTML(),
    feeds: (await fetchText(address, "/feed.json")).text,
    markdown: (await fetchText(address, `${path}.md`)).text,
    json: (await fetchText(address, `${path}.json`)).text,
    jsonLd: await page.locator('script[type="application/ld+json"]').textContent(),
  };
  for (const [name, field] of Object.entries(articleFields)) {
    const out: Partial<Record<string, string | { not: string }>> = field.out;
    for (const [output, text] of Object.entries(outputs)) {
      if (typeof out[output] === "object") continue;
      const forPrograms = ["corrections.wrong", "corrections.right"].map((place) => canary("soon", place));
      const words = canariesIn(soon?.[name]).filter(
        // The note of a correction says both wordings to readers.
        (word) => ["markdown", "json"].includes(output) || !forPrograms.includes(word),
      );
      const shown = words.filter((word) => text?.toLowerCase().includes(word));
      // Structured data has the file, caption, credit and licence of a picture, and not its alternative text.
      const alt = output === "jsonLd" ? canary("soon", "image.alt") : undefined;
      const expected = words.filter((word) => word !== alt);
      expect.soft(shown, `${name} in ${output}`).toEqual(expected);
    }
  }
});

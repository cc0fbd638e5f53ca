import { readFile } from "node:fs/promises";
import { expect } from "playwright/test";
import sharp from "sharp";
import { parse } from "yaml";
import { crawlOnce, type Fetched, isPage, linksIn, missingPath, publicOriginOf } from "../site/crawl";
import { filesIn } from "../site/files";
import { type PaperUnderTest, test } from "../site/paper-test";
import { clocks } from "../site/test-papers";

// In one process: a second one would only wait for the first one's crawl.
test.describe.configure({ mode: "default" });

test("no link of the paper is broken or redirected", async ({ paper }) => {
  const responses = await crawlOnce(paper);
  expect(responses.length).toBeGreaterThan(50);
  const broken = responses.filter(({ status, path }) => status !== (path === missingPath ? 404 : 200));
  expect(broken.map(({ path, status, linkedFrom }) => `${linkedFrom} -> ${path}: ${status}`)).toEqual([]);
  expect(responses.filter(isPage).flatMap(brokenFragments)).toEqual([]);
});

test("every kind of file was crawled", async ({ paper }) => {
  const responses = await crawlOnce(paper);
  const types = new Set(responses.map(({ type }) => type));
  for (const type of ["text/html", "application/javascript", "image/avif", "image/jpeg", "font/woff2"])
    expect.soft([...types], type).toContain(type);
  // Crops that only the structured data names.
  expect(responses.filter(({ path }) => /-\d+x\d+\.jpg$/.test(path)).length).toBeGreaterThan(2);
});

test("no response mentions an unpublished story", async ({ paper }) => {
  const hidden = await hiddenIn(paper);
  expect(hidden.length).toBeGreaterThan(1);
  const words = hidden.flatMap(({ slug, headline, standfirst }) => [slug, headline, standfirst]);
  const leaks = (await crawlOnce(paper)).flatMap(({ path, text }) =>
    words.filter((word) => text.includes(word)).map((word) => `${path} contains "${word}"`),
  );
  expect(leaks).toEqual([]);
});

test("every share card is a picture of 1,200 by 630 pixels", async ({ paper }) => {
  const origin = await publicOriginOf(paper.address);
  const cards = new Set(
    (await crawlOnce(paper))
      .filter(isPage)
      .flatMap(({ text }) => [...text.matchAll(/<meta property="og:image" content="([^"]*)"/g)])
      .map(([, card = ""]) => card.replaceAll("&amp;", "&")),
  );
  for (const card of cards) {
    expect.soft(new URL(card).origin, card).toBe(origin);
    const response = await fetch(new URL(new URL(card).pathname, paper.address), { redirect: "manual" });
    expect.soft(response.status, card).toBe(200);
    const { width, height } = await sharp(await response.arrayBuffer()).metadata();
    expect.soft({ width, height }, card).toEqual({ width: 1200, height: 630 });
  }
});

test("the structured data states the true sizes of its pictures", async ({ paper }) => {
  const pictures = (await crawlOnce(paper)).filter(isPage).flatMap(({ text }) => picturesIn(text));
  expect(pictures.length).toBeGreaterThan(2);
  const sizes = new Map(
    pictures.map(({ contentUrl, width, height }) => [new URL(contentUrl).pathname, { width, height }]),
  );
  for (const [path, size] of sizes) {
    const response = await fetch(new URL(path, paper.address));
    const { width, height } = await sharp(await response.arrayBuffer()).metadata();
    expect.soft({ width: `${width}`, height: `${height}` }, path).toEqual(size);
  }
});

/** Fragment links whose target is missing from the page. */
function brokenFragments({ path, text }: Fetched): string[] {
  const ids = new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
  return linksIn(text)
    .filter((link) => link.startsWith("#") && !ids.has(decodeURIComponent(link.slice(1))))
    .map((link) => `${path}${link}`);
}

type Picture = { contentUrl: string; width: string; height: string };

function picturesIn(html: string): Picture[] {
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  const things: { image?: Picture[] | string }[] = data ? JSON.parse(data)["@graph"] : [];
  // A recipe names the addresses of its pictures alone.
  return things.flatMap(({ image }) =>
    Array.isArray(image) ? image.filter((one) => typeof one === "object") : [],
  );
}

type Hidden = { slug: string; headline: string; standfirst: string };

/** Drafts, and stories scheduled for later than the clock of the tests. */
async function hiddenIn(paper: PaperUnderTest): Promise<Hidden[]> {
  const now = new Date(clocks[paper.name]);
  const hidden: Hidden[] = [];
  for await (const { path } of filesIn(`${paper.contentFolder}/articles`)) {
    const [, frontMatter = ""] = (await readFile(path, "utf8")).split(/^---$/m);
    const { headline, standfirst, draft, publishedAt } = parse(frontMatter);
    if (draft || new Date(publishedAt) > now)
      hidden.push({ slug: /([^/]+)\.mdx$/.exec(path)?.[1] ?? path, headline, standfirst });
  }
  return hidden;
}

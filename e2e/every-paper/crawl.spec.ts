import { readFile } from "node:fs/promises";
import { expect } from "playwright/test";
import sharp from "sharp";
import { parse } from "yaml";
import { noon } from "../fixture-paper/words";
import { sampleEvening } from "../sample-paper/clock";
import { type Answer, crawlOnce, isPage, linksIn, missingPath, publicOriginOf } from "../site/crawl";
import { filesIn } from "../site/files";
import { type PaperUnderTest, test } from "../site/paper-test";

// One after the other, or a second process would only wait for the first one's walk.
test.describe.configure({ mode: "default" });

test("nothing that the paper names leads nowhere, or by a detour", async ({ paper }) => {
  const answers = await crawlOnce(paper);
  expect(answers.length).toBeGreaterThan(50);
  const broken = answers.filter(({ status, path }) => status !== (path === missingPath ? 404 : 200));
  expect(broken.map(({ path, status, linkedFrom }) => `${linkedFrom} -> ${path}: ${status}`)).toEqual([]);
  expect(answers.filter(isPage).flatMap(brokenFragments)).toEqual([]);
});

test("every kind of thing was walked", async ({ paper }) => {
  const answers = await crawlOnce(paper);
  const types = new Set(answers.map(({ type }) => type));
  for (const type of [
    "text/html",
    "application/javascript",
    "image/avif",
    "image/webp",
    "image/jpeg",
    "font/woff2",
  ])
    expect.soft([...types], type).toContain(type);
  // The crops that only search engines are told of.
  expect(answers.filter(({ path }) => /-\d+x\d+\.jpg$/.test(path)).length).toBeGreaterThan(2);
});

test("no answer tells of a story that is not out", async ({ paper }) => {
  const hidden = await hiddenIn(paper);
  expect(hidden.length).toBeGreaterThan(1);
  const words = hidden.flatMap(({ slug, headline, standfirst }) => [slug, headline, standfirst]);
  const told = (await crawlOnce(paper)).flatMap(({ path, text }) =>
    words.filter((word) => text.includes(word)).map((word) => `${path} tells "${word}"`),
  );
  expect(told).toEqual([]);
});

test("every share card is a picture of 1,200 by 630 pixels", async ({ paper }) => {
  const told = await publicOriginOf(paper.address);
  const cards = new Set(
    (await crawlOnce(paper))
      .filter(isPage)
      .flatMap(({ text }) => [...text.matchAll(/<meta property="og:image" content="([^"]*)"/g)])
      .map(([, card = ""]) => card.replaceAll("&amp;", "&")),
  );
  for (const card of cards) {
    expect.soft(new URL(card).origin, card).toBe(told);
    const response = await fetch(new URL(new URL(card).pathname, paper.address), { redirect: "manual" });
    expect.soft(response.status, card).toBe(200);
    const { width, height } = await sharp(await response.arrayBuffer()).metadata();
    expect.soft({ width, height }, card).toEqual({ width: 1200, height: 630 });
  }
});

test("the data for search engines is true of its pictures", async ({ paper }) => {
  const pictures = (await crawlOnce(paper)).filter(isPage).flatMap(({ text }) => picturesTold(text));
  expect(pictures.length).toBeGreaterThan(2);
  const sizes = new Map(pictures.map(({ url, width, height }) => [new URL(url).pathname, { width, height }]));
  for (const [path, size] of sizes) {
    const response = await fetch(new URL(path, paper.address));
    const { width, height } = await sharp(await response.arrayBuffer()).metadata();
    expect.soft({ width: `${width}`, height: `${height}` }, path).toEqual(size);
  }
});

/** Links within a page whose place is not there. */
function brokenFragments({ path, text }: Answer): string[] {
  const ids = new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
  return linksIn(text)
    .filter((link) => link.startsWith("#") && !ids.has(decodeURIComponent(link.slice(1))))
    .map((link) => `${path}${link}`);
}

type Told = { url: string; width: string; height: string };

function picturesTold(html: string): Told[] {
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  const things: { image?: Told[] | string }[] = data ? JSON.parse(data)["@graph"] : [];
  return things.flatMap(({ image }) => (Array.isArray(image) ? image : []));
}

type Hidden = { slug: string; headline: string; standfirst: string };

/** The stories of a paper that are drafts, or not out yet at the hour of its tests. */
async function hiddenIn(paper: PaperUnderTest): Promise<Hidden[]> {
  const now = new Date({ sample: sampleEvening, fixture: noon }[paper.name]);
  const hidden: Hidden[] = [];
  for await (const { path } of filesIn(`${paper.contentFolder}/articles`)) {
    const [, frontMatter = ""] = (await readFile(path, "utf8")).split(/^---$/m);
    const { headline, standfirst, draft, publishedAt } = parse(frontMatter);
    if (draft || new Date(publishedAt) > now)
      hidden.push({ slug: /([^/]+)\.mdx$/.exec(path)?.[1] ?? path, headline, standfirst });
  }
  return hidden;
}

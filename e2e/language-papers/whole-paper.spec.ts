import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseFeed } from "feedsmith";
import { expect } from "playwright/test";
import sharp from "sharp";
import { validateXML } from "xmllint-wasm";
import { directionOf } from "@/lib/language/direction";
import { bothWays } from "../http/behind-nginx";
import { axeFindingsInBothSchemes } from "../site/axe";
import { crawlOnce, fetchText, isPage, missingPath } from "../site/crawl";
import { feedsOf } from "../site/feeds";
import { htmlFaults } from "../site/html-faults";
import { pageTypesOf } from "../site/page-types";
import { compile } from "../site/paper-on-disk";
import { test } from "../site/paper-test";
import { languageOf } from "./in-its-language";
import { latinWords, latinWordsInFeed, latinWordsOn } from "./own-words";
import { languageNoon } from "./write-language-paper";

// In one process: a second one would only wait for the first one's crawl.
test.describe.configure({ mode: "default" });

test("every page is in the language of the paper, and no word of our English is left", async ({ paper }) => {
  const language = languageOf(paper);
  const responses = await crawlOnce(paper);
  const broken = responses.filter(({ status, path }) => status !== (path === missingPath ? 404 : 200));
  expect(broken.map(({ path, status, linkedFrom }) => `${linkedFrom} -> ${path}: ${status}`)).toEqual([]);
  const pages = responses.filter(isPage);
  const paths = pages.map(({ path }) => path);
  for (const [what, path] of pageTypesOf(paper)) expect.soft(paths, what).toContain(path);
  for (const { path, text } of pages) {
    expect.soft(/<html lang="([^"]*)"/.exec(text)?.[1], path).toBe(language);
    expect.soft(/<html [^>]*dir="([^"]*)"/.exec(text)?.[1] ?? "ltr", path).toBe(directionOf(language));
    expect.soft(latinWordsOn(text), path).toEqual([]);
    expect.soft(await htmlFaults(text), path).toEqual([]);
  }
});

test("with script axe finds nothing on any type of page, nothing scrolls sideways, and nothing is English", async ({
  page,
  paper,
}) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path, { waitUntil: "load" });
    expect.soft(latinWordsOn(await page.content()), `${what}, ${path}`).toEqual([]);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, `${what}, ${path}, at ${width} pixels`).toBeLessThanOrEqual(0);
      if (width !== 360 && width !== 1280) continue;
      const findings = await axeFindingsInBothSchemes(page);
      expect.soft(findings, `${what}, ${path}, at ${width} pixels`).toEqual({ light: [], dark: [] });
    }
  }
});

test(
  "a story that was taken down says so in the language of the paper",
  bothWays,
  async ({ page, copy, paper }) => {
    const slug = "lighthouse-returns";
    const source = join(copy.contentFolder, `articles/2026/${slug}.mdx`);
    await writeFile(source, (await readFile(source, "utf8")).replace("headline:", "draft: true\nheadline:"));
    const { code, output } = await compile(copy);
    expect(code, output).toBe(0);
    const { address } = await copy.serveAt(languageNoon);
    const { status, text } = await fetchText(address, `/${slug}`);
    expect(status).toBe(410);
    expect(/<html lang="([^"]*)"/.exec(text)?.[1]).toBe(languageOf(paper));
    expect(latinWordsOn(text)).toEqual([]);
    expect(await htmlFaults(text)).toEqual([]);
    await page.goto(`${address}/${slug}`);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(await axeFindingsInBothSchemes(page)).toEqual({ light: [], dark: [] });
    }
    // In the feeds and in the data too.
    for (const { path, text } of await feedsOf(address))
      expect.soft(latinWordsInFeed(path, text, languageOf(paper)), path).toEqual([]);
  },
);

test("headlines and text are set in the typeface of the script", bothWays, async ({ page, paper }) => {
  const fonts: string[] = [];
  page.on("response", (response) => {
    if (/\/fonts\//.test(response.url()) && response.ok()) fonts.push(response.url());
  });
  await page.goto("/lighthouse-returns");
  await page.evaluate(() => document.fonts.ready);
  const script = { arabic: "noto-naskh-arabic", armenian: "noto-serif-armenian" }[paper.name as "arabic"];
  expect(fonts.join()).toContain(script);
  expect(await page.evaluate(() => document.fonts.check('20px "Script"'))).toBe(true);
});

test("feeds are valid, in the language of the paper, and say nothing in English", async ({ paper }) => {
  const language = languageOf(paper);
  const feeds = await feedsOf(paper.address);
  expect(feeds.length).toBeGreaterThan(20);
  for (const { path, text } of feeds) {
    expect.soft(() => parseFeed(text), path).not.toThrow();
    expect.soft(latinWordsInFeed(path, text, language), path).toEqual([]);
    if (path.endsWith(".json")) expect.soft(JSON.parse(text).language, path).toBe(language);
    else expect.soft(text, path).toMatch(new RegExp(`<language>${language}<|xml:lang="${language}"`));
  }
  const xml = feeds
    .filter(({ path }) => path.endsWith(".xml"))
    .map(({ text }, index) => ({ fileName: `${index}.xml`, contents: text }));
  const { errors } = await validateXML({ xml, normalization: "format" });
  expect(errors).toEqual([]);
});

test("data and Markdown for programs quote the paper in its language", async ({ paper }) => {
  const dataAt = async (path: string) => JSON.parse((await fetchText(paper.address, path)).text);
  for (const path of ["/corrections.json", "/lighthouse-returns.json"])
    expect.soft(await dataAt(path), path).toMatchObject({ language: languageOf(paper) });
  const { now } = await dataAt("/most-read.json");
  expect(now.length).toBeGreaterThan(3);
  for (const { reason } of now) expect.soft(latinWords(reason), reason).toEqual([]);
  const { text } = await fetchText(paper.address, "/lighthouse-returns.md");
  // Markdown does not mark what is in another language.
  const source = await readFile(join(paper.contentFolder, "articles/2026/lighthouse-returns.mdx"), "utf8");
  const [, foreign = ""] = /<Foreign lang="\w+">(.*?)<\/Foreign>/.exec(source) ?? [];
  expect(text).toContain(foreign);
  // In front are the names of fields.
  const [, , ...parts] = text.split(/^---$/m);
  expect(latinWords(parts.join().replace(foreign, ""))).toEqual([]);
});

test("every share card is drawn whole, and described in the language of the paper", async ({ paper }) => {
  const pages = (await crawlOnce(paper)).filter(isPage);
  const cards = new Map(
    pages.flatMap(({ text }) => {
      const card = /<meta property="og:image" content="([^"]*)"/.exec(text)?.[1];
      const alt = /<meta property="og:image:alt" content="([^"]*)"/.exec(text)?.[1];
      return card === undefined ? [] : [[new URL(card).pathname, alt ?? ""]];
    }),
  );
  expect(cards.size).toBeGreaterThan(10);
  const drawn = new Set<string>();
  for (const [path, alt] of cards) {
    const response = await fetch(new URL(path, paper.address));
    expect.soft(response.status, path).toBe(200);
    // A card that lacks a picture or a letter is kept for a minute alone.
    expect.soft(response.headers.get("cache-control"), path).toContain("immutable");
    const picture = Buffer.from(await response.arrayBuffer());
    const { width, height } = await sharp(picture).metadata();
    expect.soft({ width, height }, path).toEqual({ width: 1200, height: 630 });
    drawn.add(picture.toString("base64"));
    expect.soft(alt, path).not.toBe("");
    expect.soft(latinWords(alt), path).toEqual([]);
  }
  expect(drawn.size).toBe(cards.size);
});

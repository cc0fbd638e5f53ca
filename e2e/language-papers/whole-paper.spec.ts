import { readFile } from "node:fs/promises";
import { parseFeed } from "feedsmith";
import { expect } from "playwright/test";
import sharp from "sharp";
import { validateXML } from "xmllint-wasm";
import { directionOf } from "@/lib/language/direction";
import { axeFindingsInBothSchemes } from "../site/axe";
import { crawlOnce, isPage } from "../site/crawl";
import { feedsOf } from "../site/feeds";
import { filesIn } from "../site/files";
import { htmlFaults } from "../site/html-faults";
import { pageTypesOf } from "../site/page-types";
import { type PaperUnderTest, test } from "../site/paper-test";
import { englishOn } from "./own-words";

// In one process: a second one would only wait for the first one's crawl.
test.describe.configure({ mode: "default" });

const languages: Partial<Record<PaperUnderTest["name"], string>> = { arabic: "ar", armenian: "hy" };

/** All that the newsroom wrote. */
async function sourcesOf({ contentFolder }: PaperUnderTest): Promise<string> {
  let text = "";
  for await (const { path } of filesIn(contentFolder))
    if (/\.(?:mdx|yaml)$/.test(path)) text += await readFile(path, "utf8");
  return text;
}

test("every page speaks the language of the paper, and no English of ours is left", async ({ paper }) => {
  const { [paper.name]: language = "" } = languages;
  const known = await sourcesOf(paper);
  const pages = (await crawlOnce(paper)).filter(isPage);
  const paths = pages.map(({ path }) => path);
  for (const [what, path] of pageTypesOf(paper)) expect.soft(paths, what).toContain(path);
  for (const { path, text } of pages) {
    expect.soft(/<html lang="([^"]*)"/.exec(text)?.[1], path).toBe(language);
    expect.soft(/<html [^>]*dir="([^"]*)"/.exec(text)?.[1] ?? "ltr", path).toBe(directionOf(language));
    expect.soft(englishOn(text, known), path).toEqual([]);
    expect.soft(await htmlFaults(text), path).toEqual([]);
  }
});

test("axe finds nothing on any type of page, and nothing scrolls sideways", async ({ page, paper }) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path, { waitUntil: "domcontentloaded" });
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

test("headlines and text are set in the typeface of the script", async ({ page, paper }) => {
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
  const { [paper.name]: language } = languages;
  const known = await sourcesOf(paper);
  const feeds = await feedsOf(paper.address);
  expect(feeds.length).toBeGreaterThan(20);
  for (const { path, text } of feeds) {
    expect.soft(() => parseFeed(text), path).not.toThrow();
    const titled = [...text.matchAll(/(?:<title[^>]*>|<(?:sub)?title|<description>|<b>)([^<]*)</g)];
    const said = titled.map(([, words]) => words).join(" ");
    expect.soft(englishOn(`<html lang="${language}"><body>${said}`, known), path).toEqual([]);
    if (path.endsWith(".json")) expect.soft(JSON.parse(text).language, path).toBe(language);
    else expect.soft(text, path).toMatch(new RegExp(`<language>${language}<|xml:lang="${language}"`));
  }
  const xml = feeds
    .filter(({ path }) => path.endsWith(".xml"))
    .map(({ text }, index) => ({ fileName: `${index}.xml`, contents: text }));
  const { errors } = await validateXML({ xml, normalization: "format" });
  expect(errors).toEqual([]);
});

test("every share card is drawn, and described in the language of the paper", async ({ paper }) => {
  const known = await sourcesOf(paper);
  const { [paper.name]: language } = languages;
  const pages = (await crawlOnce(paper)).filter(isPage);
  const cards = new Map(
    pages.flatMap(({ text }) => {
      const card = /<meta property="og:image" content="([^"]*)"/.exec(text)?.[1];
      const alt = /<meta property="og:image:alt" content="([^"]*)"/.exec(text)?.[1];
      return card === undefined ? [] : [[new URL(card).pathname, alt ?? ""]];
    }),
  );
  expect(cards.size).toBeGreaterThan(10);
  for (const [path, alt] of cards) {
    const response = await fetch(new URL(path, paper.address));
    expect.soft(response.status, path).toBe(200);
    const { width, height } = await sharp(await response.arrayBuffer()).metadata();
    expect.soft({ width, height }, path).toEqual({ width: 1200, height: 630 });
    expect.soft(englishOn(`<html lang="${language}"><body>${alt}`, known), path).toEqual([]);
  }
});

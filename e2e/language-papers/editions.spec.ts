import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseFeed } from "feedsmith";
import { expect } from "playwright/test";
import { wordsOf } from "@/lib/language/languages";
import { bothWays } from "../http/behind-nginx";
import { axeFindingsInBothSchemes } from "../site/axe";
import { crawlOnce, type Fetched, isPage, missingPath } from "../site/crawl";
import { feedsOf } from "../site/feeds";
import { htmlFaults } from "../site/html-faults";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";
import { latinWords, latinWordsInFeed, latinWordsOn } from "./own-words";

// In one process: a second one would only wait for the first one's crawl.
test.describe.configure({ mode: "default" });

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`, "i").exec(tag)?.[1];

/** The `hreflang` links of a page, by language. */
function alternatesOf({ text }: Fetched): Map<string, string> {
  const links = text.match(/<link rel="alternate"[^>]*>/g) ?? [];
  return new Map(
    links.flatMap((link) => {
      const language = attribute(link, "hreflang");
      const href = attribute(link, "href");
      return language && href ? [[language, new URL(href).pathname] as const] : [];
    }),
  );
}

test("translations name each other, with themselves and the first version for all others", async ({
  paper,
}) => {
  const pages = (await crawlOnce(paper)).filter(isPage);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const translated = pages.filter((page) => alternatesOf(page).size > 0);
  expect(translated.map(({ path }) => path).sort()).toEqual([
    "/al-fanar-yudi",
    "/lapteri-luyse",
    "/the-lamp-is-lit",
  ]);
  for (const page of translated) {
    const alternates = alternatesOf(page);
    expect([...alternates.keys()].sort(), page.path).toEqual(["ar", "en-GB", "hy", "x-default"]);
    expect(alternates.get("x-default"), page.path).toBe("/the-lamp-is-lit");
    for (const [language, path] of alternates) {
      const other = byPath.get(path);
      expect
        .soft(other && Object.fromEntries(alternatesOf(other)), path)
        .toEqual(Object.fromEntries(alternates));
      if (language !== "x-default")
        expect.soft(/<html lang="([^"]*)"/.exec(other?.text ?? "")?.[1], path).toBe(language);
    }
    expect(Object.fromEntries(alternates)[/<html lang="([^"]*)"/.exec(page.text)?.[1] ?? ""]).toBe(page.path);
  }
});

test(
  "no link is broken, no page is invalid, and each is in the language of its address",
  bothWays,
  async ({ paper }) => {
    const responses = await crawlOnce(paper);
    const broken = responses.filter(({ status, path }) => status !== (path === missingPath ? 404 : 200));
    expect(broken.map(({ path, status, linkedFrom }) => `${linkedFrom} -> ${path}: ${status}`)).toEqual([]);
    for (const { path, text } of responses.filter(isPage)) {
      const [, edition] = /^\/(hy|ar)(?:\/|$)/.exec(path) ?? [];
      const html = /<html[^>]*>/.exec(text)?.[0] ?? "";
      if (edition !== undefined) expect.soft(attribute(html, "lang"), path).toBe(edition);
      expect
        .soft(attribute(html, "dir") ?? "ltr", path)
        .toBe(attribute(html, "lang") === "ar" ? "rtl" : "ltr");
      expect.soft(await htmlFaults(text), path).toEqual([]);
    }
  },
);

test("an edition lists, feeds and ranks its own stories alone", bothWays, async ({ page, paper }) => {
  for (const [path, own, foreign] of [
    ["/", "The day before the light", "Միայն հայերեն"],
    ["/hy", "Միայն հայերեն", "The day before the light"],
    ["/hy/category/letters", "Միայն հայերեն", "The day before the light"],
    ["/hy/feed.xml", "Միայն հայերեն", "The day before the light"],
    ["/hy/atom.xml", "Միայն հայերեն", "The day before the light"],
    ["/hy/feed.json", "Միայն հայերեն", "The day before the light"],
    ["/hy/author/ada-quill/feed.json", "Միայն հայերեն", "The day before the light"],
    ["/hy/corrections/feed.xml", "Աշտարակը կառուցվել է", "It was built"],
    ["/hy/corrections.json", "Աշտարակը կառուցվել է", "It was built"],
    ["/corrections/atom.xml", "It was built", "Աշտարակը կառուցվել է"],
    ["/ar", "الفنار يضيء", "Միայն հայերեն"],
  ] as const) {
    const text = await (await fetch(paper.address + path)).text();
    expect.soft(text.includes(own), `${path} has its own`).toBe(true);
    expect.soft(text.includes(foreign), `${path} has no other`).toBe(false);
  }
  for (const path of [
    "/xx",
    "/xx/category/letters",
    "/hy/category/nothing",
    "/hy/the-lamp-is-lit",
    "/editions/hy/feeds",
  ])
    expect.soft((await fetch(paper.address + path)).status, path).toBe(404);
  for (const [path, title] of [
    ["/hy/nothing", wordsOf("hy")("not found.name")],
    ["/ar/topic/nothing", wordsOf("ar")("not found.name")],
    ["/xx/nothing", "No such page"],
  ] as const)
    expect.soft(await (await fetch(paper.address + path)).text(), path).toContain(`<title>${title} | `);
  const data = await (await fetch(`${paper.address}/hy/most-read.json`)).json();
  expect(data).toMatchObject({ paper: "Ալիք և Փարոս", method: expect.stringContaining("/hy/most-read#") });
  await page.goto("/hy/most-read");
  await expect(page.getByRole("link", { name: "Նավահանգիստ" }).first()).toHaveAttribute(
    "href",
    /^\/hy\/(?:most-read|category)\/harbour$/,
  );
});

test("what an edition says itself, on pages and in feeds, is in its language", async ({ paper }) => {
  // Pages about the paper and its authors are in the paper's own language.
  const written = ["pages/about.mdx", "authors/ada-quill.yaml"].map((file) =>
    readFile(join(paper.contentFolder, file), "utf8"),
  );
  const known = new Set(latinWords((await Promise.all(written)).join("\n")));
  const pages = (await crawlOnce(paper)).filter(isPage);
  for (const language of ["hy", "ar"]) {
    const own = pages.filter(({ text }) => text.includes(`<html lang="${language}"`));
    expect(own.length).toBeGreaterThan(8);
    for (const { path, text } of own)
      expect
        .soft(
          latinWordsOn(text).filter((word) => !known.has(word)),
          path,
        )
        .toEqual([]);
    const feeds = await feedsOf(paper.address, `/${language}/feeds`);
    expect(feeds.length).toBeGreaterThan(14);
    for (const { path, text } of feeds) {
      expect.soft(path).toMatch(new RegExp(`^/${language}/`));
      expect.soft(() => parseFeed(text), path).not.toThrow();
      expect
        .soft(text, path)
        .toMatch(new RegExp(`<language>${language}<|xml:lang="${language}"|"language": "${language}"`));
      const words = latinWordsInFeed(path, text, language);
      expect
        .soft(
          words.filter((word) => !known.has(word)),
          path,
        )
        .toEqual([]);
    }
  }
});

test("the switch leads to the same story, to the same section, or to the front page", async ({ page }) => {
  await page.goto("/the-lamp-is-lit");
  const languages = page.getByRole("navigation", { name: "Other languages" });
  await expect(languages.getByRole("link")).toHaveText(["Հայերեն", "العربية"]);
  await languages.getByRole("link", { name: "العربية" }).click();
  await expect(page).toHaveURL(/\/al-fanar-yudi$/);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/the-lamp-is-lit$/);
  await page.goto("/category/harbour");
  await page.getByRole("link", { name: "Հայերեն" }).click();
  await expect(page).toHaveURL(/\/hy\/category\/harbour$/);
  // Nobody has translated it.
  await page.goto("/day-before");
  await page.getByRole("link", { name: "Հայերեն" }).click();
  await expect(page).toHaveURL(/\/hy$/);
});

test("sitemaps have every edition, and news its language", async ({ paper }) => {
  const text = async (path: string) => (await fetch(paper.address + path)).text();
  const pages = await text("/sitemaps/pages.xml");
  for (const path of ["/hy", "/hy/category/harbour", "/ar/most-read", "/hy/topic/paros"])
    expect.soft(pages, path).toContain(`${path}</loc>`);
  const news = await text("/news-sitemap.xml");
  const languages = [...news.matchAll(/<loc>([^<]*)<.*?<news:language>([^<]*)</g)];
  expect(
    Object.fromEntries(languages.map(([, url = "", language]) => [new URL(url).pathname, language])),
  ).toEqual({
    "/al-fanar-yudi": "ar",
    "/day-before": "en",
    "/lapteri-luyse": "hy",
    "/the-lamp-is-lit": "en",
  });
  expect(await text("/lapteri-luyse.md")).toContain("language: hy");
  expect(JSON.parse(await text("/lapteri-luyse.json")).translations).toHaveLength(3);
});

test("axe finds nothing in any edition", async ({ page, paper }) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path, { waitUntil: "domcontentloaded" });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const findings = await axeFindingsInBothSchemes(page);
      expect.soft(findings, `${what}, ${path}, at ${width} pixels`).toEqual({ light: [], dark: [] });
    }
  }
});

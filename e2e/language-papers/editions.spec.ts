import { expect } from "playwright/test";
import { axeFindingsInBothSchemes } from "../site/axe";
import { crawlOnce, type Fetched, isPage, missingPath } from "../site/crawl";
import { htmlFaults } from "../site/html-faults";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

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

test("no link is broken, no page is invalid, and each is in the language of its address", async ({
  paper,
}) => {
  const responses = await crawlOnce(paper);
  const broken = responses.filter(({ status, path }) => status !== (path === missingPath ? 404 : 200));
  expect(broken.map(({ path, status, linkedFrom }) => `${linkedFrom} -> ${path}: ${status}`)).toEqual([]);
  for (const { path, text } of responses.filter(isPage)) {
    const [, edition] = /^\/(hy|ar)(?:\/|$)/.exec(path) ?? [];
    const html = /<html[^>]*>/.exec(text)?.[0] ?? "";
    if (edition !== undefined) expect.soft(attribute(html, "lang"), path).toBe(edition);
    expect.soft(attribute(html, "dir") ?? "ltr", path).toBe(attribute(html, "lang") === "ar" ? "rtl" : "ltr");
    expect.soft(await htmlFaults(text), path).toEqual([]);
  }
});

test("an edition lists, feeds and ranks its own stories alone", async ({ page, paper }) => {
  for (const [path, own, foreign] of [
    ["/", "The day before the light", "Միայն հայերեն"],
    ["/hy", "Միայն հայերեն", "The day before the light"],
    ["/hy/category/letters", "Միայն հայերեն", "The day before the light"],
    ["/hy/feed.xml", "Միայն հայերեն", "The day before the light"],
    ["/hy/atom.xml", "Միայն հայերեն", "The day before the light"],
    ["/hy/feed.json", "Միայն հայերեն", "The day before the light"],
    ["/hy/author/ada-quill/feed.json", "Միայն հայերեն", "The day before the light"],
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
  const data = await (await fetch(`${paper.address}/hy/most-read.json`)).json();
  expect(data).toMatchObject({ paper: "Ալիք և Փարոս", method: expect.stringContaining("/hy/most-read#") });
  await page.goto("/hy/most-read");
  await expect(page.getByRole("link", { name: "Նավահանգիստ" }).first()).toHaveAttribute(
    "href",
    /^\/hy\/(?:most-read|category)\/harbour$/,
  );
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

import { expect, type Page } from "playwright/test";
import { publicOriginOf } from "../site/crawl";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

const aStory = /^an? (?:old )?story/;
const isStory = (what: string) => aStory.test(what);
const isAuthor = (what: string) => what.startsWith("an author");
const isMissing = (what: string) => what === "a missing page";

/** The values of a page's meta elements of this name. */
const metaOf = (page: Page, name: string): Promise<string[]> =>
  page
    .locator(`head meta[name="${name}"], head meta[property="${name}"]`)
    .evaluateAll((all) => all.map((one) => one.getAttribute("content") ?? ""));

/** The structured data of a page. */
async function structuredDataOf(page: Page): Promise<Record<string, unknown>[]> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  return blocks.flatMap((block) => {
    const data = JSON.parse(block);
    expect(data["@context"]).toBe("https://schema.org");
    return data["@graph"];
  });
}

test("every page has a unique title, a description and one canonical address", async ({ page, paper }) => {
  const address = await publicOriginOf(paper.address);
  const titles = new Set<string>();
  const types = pageTypesOf(paper);
  for (const [what, path] of types) {
    await page.goto(path);
    titles.add(await page.title());
    await expect.soft(page.locator('meta[name="description"]'), what).toHaveAttribute("content", /.{10}/);
    if (isMissing(what)) continue;
    const canonical = page.locator('link[rel="canonical"]');
    await expect.soft(canonical, what).toHaveCount(1);
    await expect.soft(canonical, what).toHaveAttribute("href", new URL(path, address).href);
  }
  expect(titles.size).toBe(types.length);
});

test("the data for social platforms agrees with the page: address, title, description, paper", async ({
  page,
  paper,
}) => {
  const address = await publicOriginOf(paper.address);
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path);
    if (isMissing(what)) {
      expect.soft(await metaOf(page, "og:title"), what).toEqual([]);
      expect.soft(await metaOf(page, "robots"), what).toContain("noindex");
      continue;
    }
    expect.soft(await metaOf(page, "og:url"), what).toEqual([new URL(path, address).href]);
    const [title = ""] = await metaOf(page, "og:title");
    expect.soft((await page.title()).startsWith(title) && title.length > 2, `${what}: ${title}`).toBe(true);
    expect.soft(await metaOf(page, "og:description"), what).toEqual(await metaOf(page, "description"));
    expect
      .soft(await metaOf(page, "og:type"), what)
      .toEqual([isStory(what) ? "article" : isAuthor(what) ? "profile" : "website"]);
    expect.soft(await metaOf(page, "og:site_name"), what).toHaveLength(1);
    expect.soft(await metaOf(page, "og:locale"), what).toEqual(["en_GB"]);
    expect.soft(await metaOf(page, "twitter:card"), what).toEqual(["summary_large_image"]);
    expect.soft(await metaOf(page, "robots"), what).toEqual(["max-image-preview:large"]);
  }
});

const typesByPage: [kind: RegExp, types: string[]][] = [
  [/front page/, ["WebSite", "NewsMediaOrganization"]],
  [aStory, ["NewsArticle", "BreadcrumbList"]],
  [/section|second page|topic|Most Read/, ["CollectionPage", "BreadcrumbList"]],
  [/author/, ["ProfilePage", "ItemList", "BreadcrumbList"]],
  [/page about the paper/, ["NewsMediaOrganization", "BreadcrumbList"]],
  [/a missing page|feeds/, []],
];

/** What stories contain that has a type of its own. */
const contained = ["Recipe", "Review", "ImageGallery", "VideoObject", "AudioObject", "SportsEvent"];

test("structured data states the type of each page, and none of it is visible", async ({ page, paper }) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path);
    const expected = typesByPage.find(([kind]) => kind.test(what))?.[1];
    const found = (await structuredDataOf(page)).map((thing) => String(thing["@type"]));
    // What a story contains follows it.
    const isContained = (type: string) => aStory.test(what) && contained.includes(type);
    expect
      .soft(
        found.filter((type) => !isContained(type)),
        what,
      )
      .toEqual(expected);
    await expect.soft(page.locator("body"), what).not.toContainText("schema.org", { useInnerText: true });
  }
});

test("the metadata of a story has the headline, authors and times that the page shows", async ({
  page,
  paper,
}) => {
  for (const [what, path] of pageTypesOf(paper).filter(([what]) => isStory(what))) {
    await page.goto(path);
    const [story = {}] = await structuredDataOf(page);
    await expect.soft(page.getByRole("heading", { level: 1 }), what).toHaveText(String(story.headline));
    expect.soft(await metaOf(page, "article:published_time"), what).toEqual([story.datePublished]);
    expect.soft(await metaOf(page, "article:modified_time"), what).toEqual([story.dateModified]);
    const header = page.getByRole("article").first();
    for (const { name, url } of story.author as { name: string; url: string }[]) {
      const link = header.getByRole("link", { name, exact: true }).first();
      await expect.soft(link, what).toHaveAttribute("href", new URL(url).pathname);
      expect.soft(await metaOf(page, "article:author"), what).toContain(url);
    }
    const first = header.locator("time").first();
    const shown = new Date((await first.getAttribute("datetime")) ?? "").getTime();
    expect.soft(shown, what).toBe(new Date(String(story.datePublished)).getTime());
  }
});

test("Most Read windows and pages for sources have no data for search engines or platforms", async ({
  page,
}) => {
  await page.goto("/most-read/week");
  expect(await metaOf(page, "robots")).toEqual(["noindex"]);
  for (const [path, robots] of [
    ["/tips", []],
    ["/tips/receipt", ["noindex"]],
    ["/tips/threat-model", ["noindex"]],
  ] as const) {
    await page.goto(path);
    expect.soft(await metaOf(page, "robots"), path).toEqual(robots);
    expect.soft(await metaOf(page, "og:title"), path).toEqual([]);
    expect.soft(await structuredDataOf(page), path).toEqual([]);
  }
});

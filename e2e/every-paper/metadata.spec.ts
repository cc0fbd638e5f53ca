import { expect, type Page } from "playwright/test";
import { publicOriginOf } from "../site/crawl";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

const aStory = /^an? (?:old )?story/;
const isStory = (what: string) => aStory.test(what);
const isAuthor = (what: string) => what.startsWith("an author");
const isMissing = (what: string) => what === "no page";

/** What a page says of itself in its head under a name, each time that it does. */
const said = (page: Page, name: string): Promise<string[]> =>
  page
    .locator(`head meta[name="${name}"], head meta[property="${name}"]`)
    .evaluateAll((all) => all.map((one) => one.getAttribute("content") ?? ""));

/** The things that a page tells search engines of. */
async function told(page: Page): Promise<Record<string, unknown>[]> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  return blocks.flatMap((block) => {
    const data = JSON.parse(block);
    expect(data["@context"]).toBe("https://schema.org");
    return data["@graph"];
  });
}

test("every page has a title of its own, a description, and one canonical address", async ({
  page,
  paper,
}) => {
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

test("what is shared of a page is the page: its address, its own words, the paper's name", async ({
  page,
  paper,
}) => {
  const address = await publicOriginOf(paper.address);
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path);
    if (isMissing(what)) {
      expect.soft(await said(page, "og:title"), what).toEqual([]);
      expect.soft(await said(page, "robots"), what).toContain("noindex");
      continue;
    }
    expect.soft(await said(page, "og:url"), what).toEqual([new URL(path, address).href]);
    const [title = ""] = await said(page, "og:title");
    expect.soft((await page.title()).startsWith(title) && title.length > 2, `${what}: ${title}`).toBe(true);
    expect.soft(await said(page, "og:description"), what).toEqual(await said(page, "description"));
    expect
      .soft(await said(page, "og:type"), what)
      .toEqual([isStory(what) ? "article" : isAuthor(what) ? "profile" : "website"]);
    expect.soft(await said(page, "og:site_name"), what).toHaveLength(1);
    expect.soft(await said(page, "og:locale"), what).toEqual(["en_GB"]);
    expect.soft(await said(page, "twitter:card"), what).toEqual(["summary_large_image"]);
    expect.soft(await said(page, "robots"), what).toEqual(["max-image-preview:large"]);
  }
});

const typesTold: [kind: RegExp, types: string[]][] = [
  [/front page/, ["WebSite", "NewsMediaOrganization"]],
  [aStory, ["NewsArticle", "BreadcrumbList"]],
  [/section|second page|topic|what is read/, ["CollectionPage", "BreadcrumbList"]],
  [/author/, ["ProfilePage", "ItemList", "BreadcrumbList"]],
  [/page about the paper/, ["NewsMediaOrganization", "BreadcrumbList"]],
  [/no page|feeds/, []],
];

test("search engines are told what each page is, and browsers are shown nothing of it", async ({
  page,
  paper,
}) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path);
    const expected = typesTold.find(([kind]) => kind.test(what))?.[1];
    expect
      .soft(
        (await told(page)).map((thing) => thing["@type"]),
        what,
      )
      .toEqual(expected);
    await expect.soft(page.locator("body"), what).not.toContainText("schema.org", { useInnerText: true });
  }
});

test("a story tells machines the headline, the authors and the hour that it tells readers", async ({
  page,
  paper,
}) => {
  for (const [what, path] of pageTypesOf(paper).filter(([what]) => isStory(what))) {
    await page.goto(path);
    const [story = {}] = await told(page);
    await expect.soft(page.getByRole("heading", { level: 1 }), what).toHaveText(String(story.headline));
    expect.soft(await said(page, "article:published_time"), what).toEqual([story.datePublished]);
    expect.soft(await said(page, "article:modified_time"), what).toEqual([story.dateModified]);
    const header = page.getByRole("article").first();
    for (const { name, url } of story.author as { name: string; url: string }[]) {
      const link = header.getByRole("link", { name, exact: true }).first();
      await expect.soft(link, what).toHaveAttribute("href", new URL(url).pathname);
      expect.soft(await said(page, "article:author"), what).toContain(url);
    }
    const first = header.locator("time").first();
    const shown = new Date((await first.getAttribute("datetime")) ?? "").getTime();
    expect.soft(shown, what).toBe(new Date(String(story.datePublished)).getTime());
  }
});

test("windows of Most Read and pages for sources are dressed for nobody", async ({ page }) => {
  await page.goto("/most-read/week");
  expect(await said(page, "robots")).toEqual(["noindex"]);
  for (const [path, robots] of [
    ["/tips", []],
    ["/tips/receipt", ["noindex"]],
  ] as const) {
    await page.goto(path);
    expect.soft(await said(page, "robots"), path).toEqual(robots);
    expect.soft(await said(page, "og:title"), path).toEqual([]);
    expect.soft(await told(page), path).toEqual([]);
  }
});

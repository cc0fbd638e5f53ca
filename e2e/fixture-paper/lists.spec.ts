import { expect, type Page } from "playwright/test";
import { bothWays } from "../http/behind-nginx";
import { test } from "../site/paper-test";

const storiesOn = (page: Page) => page.getByRole("main").getByRole("article");

for (const [list, heading, total] of [
  ["/category/tides", "Tides", 30],
  ["/author/ada-quill", "Ada Quill", 35],
  ["/topic/water", "Water", 33],
] as const) {
  test(`${list} shows its ${total} stories on three pages, each once`, async ({ page }) => {
    await page.goto(list);
    const links: (string | null)[] = [];
    for (const number of [1, 2, 3]) {
      await expect(page).toHaveURL(number === 1 ? list : `${list}/page/${number}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      await expect(page).toHaveTitle(
        number === 1 ? `${heading} | Tide & Lantern` : `${heading}, page ${number} | Tide & Lantern`,
      );
      await expect(page.getByText(`Page ${number} of 3`)).toBeVisible();
      // The story that explains a topic stands above the list too.
      links.push(
        ...(await storiesOn(page)
          .filter({ hasNotText: "Start here" })
          .getByRole("heading")
          .getByRole("link")
          .evaluateAll((all) => all.map((link) => link.getAttribute("href")))),
      );
      const older = page.getByRole("link", { name: "Older" });
      await expect(older).toHaveCount(number === 3 ? 0 : 1);
      if (number < 3) await older.click();
    }
    expect(new Set(links).size).toBe(total);
    expect(links).toHaveLength(total);
    await page.getByRole("link", { name: "Newer" }).click();
    await page.getByRole("link", { name: "Newer" }).click();
    await expect(page).toHaveURL(list);
  });
}

const headings = (page: Page, level: number) => page.getByRole("main").getByRole("heading", { level });

test("a section begins with a lead and four stories, and lists the others by month", async ({ page }) => {
  await page.goto("/category/tides");
  await expect(headings(page, 2)).toHaveText([
    ...[1, 2, 3, 4, 5].map((number) => `Tide table number ${number}`),
    "May 2026",
    // Too few readers were counted.
    "Latest",
  ]);
  await expect(page.getByRole("region", { name: "May 2026" }).getByRole("article")).toHaveCount(7);
  await page.goto("/category/tides/page/2");
  await expect(headings(page, 2).first()).toHaveText("May 2026");
  await expect(headings(page, 3).first()).toHaveText("Tide table number 13");
});

test("the newest story with a picture leads a section", async ({ page }) => {
  await page.goto("/category/harbour");
  const [lead] = await storiesOn(page).all();
  await expect(lead?.getByRole("img") ?? page.locator("none")).toHaveAttribute("fetchpriority", "high");
  await expect(storiesOn(page)).toHaveCount(5);
});

test("what a section's page lists is not listed again as the latest", async ({ page }) => {
  await page.goto("/category/tides");
  const latest = page.getByRole("region", { name: "Latest" });
  await expect(latest.getByRole("link", { name: "Tide table" })).toHaveCount(0);
});

test("a topic begins with its sentence and the story that explains it", async ({ page }) => {
  await page.goto("/topic/water");
  const main = page.getByRole("main");
  await expect(main.getByText("What the sea brings, twice a day.")).toBeVisible();
  await expect(page.locator('meta[name="description"]')).toHaveAttribute(
    "content",
    "What the sea brings, twice a day.",
  );
  await expect(storiesOn(page).first()).toContainText("Start here");
  await expect(storiesOn(page).first().getByRole("link")).toHaveAttribute("href", "/the-whole-story");
  await page.goto("/topic/water/page/2");
  await expect(main.getByText("Start here")).toHaveCount(0);
});

test("an author's page names the beat, and the best stories before all others", async ({ page }) => {
  await page.goto("/author/bo-reed");
  const main = page.getByRole("main");
  await expect(main.getByText("Beat: boats and what they bring")).toBeVisible();
  const best = page.getByRole("region", { name: "The best two" });
  await expect(best.getByRole("heading", { level: 3 }).getByRole("link")).toHaveText([
    "The only letter of the year",
    "A lighthouse with two times",
  ]);
});

test("pages of a list link to the next and the previous one for programs", async ({ page }) => {
  await page.goto("/category/tides/page/2");
  await expect(page.locator('[rel="prev"]')).toHaveAttribute("href", "/category/tides");
  await expect(page.locator('[rel="next"]')).toHaveAttribute("href", "/category/tides/page/3");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    "https://tide.example/category/tides/page/2",
  );
});

test("the first page has one address", bothWays, async ({ request }) => {
  for (const list of ["/category/tides", "/topic/water", "/author/ada-quill"]) {
    const response = await request.get(`${list}/page/1`, { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers().location).toBe(list);
  }
});

test(
  "a page after the last, a malformed page number and an unknown list are not found",
  bothWays,
  async ({ request }) => {
    for (const path of [
      "/category/tides/page/4",
      "/category/tides/page/99",
      "/category/tides/page/0",
      "/category/tides/page/02",
      "/category/tides/page/-1",
      "/category/tides/page/two",
      "/category/tides/page",
      "/category/tides/page/2/3",
      "/category/letters/page/2",
      "/category/none",
      "/topic/none",
      "/author/none",
    ]) {
      expect.soft((await request.get(path)).status(), path).toBe(404);
    }
  },
);

test("a section with one story shows it, and an empty one says so", async ({ page }) => {
  await page.goto("/category/letters");
  await expect(storiesOn(page)).toHaveCount(1);
  await expect(page.getByRole("navigation", { name: "Pages" })).toHaveCount(0);
  await page.goto("/category/attic");
  await expect(storiesOn(page)).toHaveCount(0);
  await expect(page.getByText("Nothing here yet.")).toBeVisible();
});

test("an author's page introduces the author", async ({ page }) => {
  await page.goto("/author/ada-quill");
  const main = page.getByRole("main");
  await expect(main.getByText("Harbour reporter")).toBeVisible();
  await expect(main.getByText("Ada writes down what the sea says.")).toBeVisible();
  await expect(main.getByText("35 stories")).toBeVisible();
});

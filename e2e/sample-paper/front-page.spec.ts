import { expect } from "playwright/test";
import { test } from "../site/paper-test";

test("the front page leads with the tram and has all six sections in order", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rush Hour Daily");
  const bar = page.getByRole("banner").getByRole("navigation", { name: "Sections" });
  await expect(bar.getByRole("link")).toHaveText([
    "News",
    "World",
    "Health",
    "Business",
    "Lifestyle",
    "Sports",
  ]);
  const lead = page.getByRole("main").getByRole("article").first();
  await expect(lead.getByRole("heading").getByRole("link")).toHaveText(/^The last tram of Line\s7/);
  await expect(lead.getByRole("list", { name: "More on this story" }).getByRole("link")).toHaveCount(3);
  for (const section of ["News", "World", "Health", "Business", "Lifestyle", "Sports"]) {
    await expect(page.getByRole("region", { name: section, exact: true })).toBeVisible();
  }
});

test("a phone with a sharp screen loads at most 300 KB of pictures for the whole front page", async ({
  browser,
  paper,
}) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 3 });
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.startsWith("/pictures/"))
      sizes.push(response.body().then((body) => body.length));
  });
  await page.goto(paper.address);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 500) {
    await page.evaluate((y) => scrollTo(0, y), top);
    await page.waitForTimeout(50);
  }
  await page.waitForLoadState("networkidle");
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(sizes.length).toBeGreaterThan(15);
  expect(bytes).toBeLessThanOrEqual(300_000);
  await page.close();
});

test("the footer links to the pages about the paper", async ({ page }) => {
  await page.goto("/");
  const links = page
    .getByRole("contentinfo")
    .getByRole("navigation", { name: "The paper" })
    .getByRole("link");
  await expect(links).toHaveCount(7);
  for (const path of [
    "/most-read",
    "/feeds",
    "/about",
    "/standards",
    "/corrections",
    "/privacy",
    "/contact",
  ]) {
    await page.goto(path);
    await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    expect.soft(((await page.getByRole("main").textContent()) ?? "").length, path).toBeGreaterThan(300);
  }
});

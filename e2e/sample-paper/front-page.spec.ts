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
  await expect(lead.getByRole("link")).toHaveText(/^The last tram of Line 7/);
  for (const section of ["News", "World", "Health", "Business", "Lifestyle", "Sports"]) {
    await expect(page.getByRole("region", { name: section, exact: true })).toBeVisible();
  }
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

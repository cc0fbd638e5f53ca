import { expect } from "playwright/test";
import { test } from "../site/paper-test";

test("the front page shows the paper's name, the date and the sections in order", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle("Tide & Lantern: Twice a day, like the sea");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tide & Lantern");
  await expect(page.getByRole("banner")).toContainText("Monday 15 June 2026");
  const bar = page.getByRole("banner").getByRole("navigation", { name: "Sections" });
  await expect(bar.getByRole("link")).toHaveText(["Workshop", "Harbour", "Attic", "Letters", "Tides"]);
});

test("the newest story with a picture leads, and no story appears twice", async ({ page }) => {
  await page.goto("/");
  const stories = page.getByRole("main").getByRole("article");
  await expect(stories.first().getByRole("link")).toHaveAttribute("href", "/a-long-headline");
  const links = await stories
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.length).toBeGreaterThan(10);
  expect(links).toEqual([...new Set(links)]);
});

test("a section has a strip, and an empty one has none", async ({ page }) => {
  await page.goto("/");
  const main = page.getByRole("main");
  await expect(main.getByRole("region", { name: "Tides" }).getByRole("article")).toHaveCount(5);
  await expect(main.getByRole("region", { name: "Attic" })).toHaveCount(0);
});

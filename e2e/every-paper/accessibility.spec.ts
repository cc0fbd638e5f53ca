import { expect, type Page } from "playwright/test";
import { axeFindingsInBothSchemes } from "../site/axe";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

test("axe finds nothing on any type of page, at phone and desktop width, light and dark", async ({
  page,
  paper,
}) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path, { waitUntil: "domcontentloaded" });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const findings = await axeFindingsInBothSchemes(page);
      expect.soft(findings, `${what}, ${path}, at ${width} pixels`).toEqual({ light: [], dark: [] });
    }
  }
});

test("every page has its landmarks, one first-level heading, and no skipped heading level", async ({
  page,
  paper,
}) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path, { waitUntil: "domcontentloaded" });
    for (const landmark of ["banner", "main", "contentinfo"] as const) {
      await expect.soft(page.getByRole(landmark), `${landmark} of ${what}`).toHaveCount(1);
    }
    await expect.soft(page.getByRole("navigation", { name: "Sections" }).first(), what).toBeVisible();
    const levels = await page
      .locator("h1, h2, h3, h4, h5, h6")
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
    expect
      .soft(
        levels.filter((level) => level === 1),
        `first headings of ${what}`,
      )
      .toHaveLength(1);
    const jumps = levels.slice(1).filter((level, index) => level > (levels[index] ?? 0) + 1);
    expect.soft(jumps, `jumps in the headings of ${what}: ${levels}`).toEqual([]);
  }
});

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

test("nothing scrolls sideways at 320 pixels or at 200 % zoom", async ({ page, paper }) => {
  for (const [what, path] of pageTypesOf(paper)) {
    // A window of 1,280 pixels at 200 % zoom has 640.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path, { waitUntil: "domcontentloaded" });
      expect.soft(await overflow(page), `${what} at ${width}`).toBe(0);
    }
  }
});

test("text at twice its size still fits", async ({ page, paper }) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path, { waitUntil: "domcontentloaded" });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect.soft(await overflow(page), what).toBe(0);
  }
});

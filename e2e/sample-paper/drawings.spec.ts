import { expect, type Page } from "playwright/test";
import { test } from "../site/paper-test";

/** Shapes of drawings in the text that reach beyond it, in pixels. */
const beyondText = (page: Page) =>
  page.locator("article section svg :is(line, path, circle, rect, text)").evaluateAll((shapes) =>
    shapes.flatMap((shape) => {
      const text = shape.closest("article > section")?.getBoundingClientRect();
      const { left, right } = shape.getBoundingClientRect();
      // Half a stroke may be outside.
      const beyond = text ? Math.max(text.left - left, right - text.right) : 0;
      return beyond > 6 ? [`${shape.outerHTML} by ${Math.round(beyond)}`] : [];
    }),
  );

for (const width of [320, 360, 1280])
  test(`charts stay within their story at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      "/reading-on-the-tram",
      "/school-canteens-halve-sugar",
      "/new-fare-family-of-four",
      "/market-hall-rents",
    ]) {
      await page.goto(path);
      await expect(page.locator("article section svg").first()).toBeVisible();
      expect.soft(await beyondText(page), path).toEqual([]);
    }
  });

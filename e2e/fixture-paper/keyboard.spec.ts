import { expect } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

test("the first press of Tab offers to skip to the content, and does", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

type Looking = { look: () => void; reached: Set<Element>; unseen: string[] };

test("whatever the keyboard reaches shows that it is focused, and is in sight", async ({ page, paper }) => {
  await page.addInitScript(() => {
    const unseen: string[] = [];
    const reached = new Set<Element>();
    const look = () => {
      const element = document.activeElement;
      if (!element || element === document.body) return;
      reached.add(element);
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, bottom, top } = element.getBoundingClientRect();
      const isSeen = width > 0 && bottom > 0 && top < innerHeight;
      const isMarked = outlineStyle !== "none" && outlineWidth !== "0px";
      if (!isSeen || !isMarked) unseen.push(element.outerHTML.slice(0, 120));
    };
    // Each press reports the state in which the one before it left the page.
    addEventListener("keydown", look, { capture: true });
    Object.assign(window, { look, reached, unseen });
  });
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path, { waitUntil: "domcontentloaded" });
    for (let presses = 0; presses < 40; presses++) await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const { look, reached, unseen } = window as unknown as Looking;
      look();
      return { reached: reached.size, unseen };
    });
    expect.soft(seen.reached, what).toBeGreaterThan(15);
    expect.soft(seen.unseen, what).toEqual([]);
  }
});

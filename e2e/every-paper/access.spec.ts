import { expect, type Page } from "playwright/test";
import { axeFindingsInBothSchemes } from "../site/axe";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

for (const width of [360, 1280]) {
  test(`axe finds nothing on any type of page at ${width} pixels, light and dark`, async ({
    page,
    paper,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    for (const [what, path] of pageTypesOf(paper)) {
      await page.goto(path, { waitUntil: "domcontentloaded" });
      expect.soft(await axeFindingsInBothSchemes(page), `${what}, ${path}`).toEqual({ light: [], dark: [] });
    }
  });
}

test("every page has its landmarks, one heading of the first level, and no level left out", async ({
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
    const jumps = levels.slice(1).filter((level, place) => level > (levels[place] ?? 0) + 1);
    expect.soft(jumps, `jumps in the headings of ${what}: ${levels}`).toEqual([]);
  }
});

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
    // Each press tells how the one before it left the page.
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

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

test("nothing scrolls sideways at 320 pixels, nor zoomed to 200 %", async ({ page, paper }) => {
  for (const [what, path] of pageTypesOf(paper)) {
    // 640 pixels are a window of 1280 at 200 %.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path, { waitUntil: "domcontentloaded" });
      expect.soft(await overflow(page), `${what} at ${width}`).toBe(0);
    }
  }
});

test("text set twice as large still fits", async ({ page, paper }) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path, { waitUntil: "domcontentloaded" });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect.soft(await overflow(page), what).toBe(0);
  }
});

for (const [wish, moves] of [
  ["no-preference", true],
  ["reduce", false],
] as const) {
  test.describe(`a reader whose system says about motion: ${wish}`, () => {
    test.use({ contextOptions: { reducedMotion: wish } });
    test(`sees ${moves ? "one page pass into the next" : "nothing move"}`, async ({ page }) => {
      await page.addInitScript(() => {
        addEventListener("pagereveal", (event) => {
          document.documentElement.dataset.moved = String(event.viewTransition !== null);
        });
      });
      await page.goto("/");
      await page.getByRole("main").getByRole("article").getByRole("link").first().click();
      await expect(page.locator("html")).toHaveAttribute("data-moved", String(moves));
      if (!moves) {
        const moving = await page.evaluate(
          () =>
            [...document.querySelectorAll("*")].filter((element) => {
              const style = getComputedStyle(element);
              return style.animationName !== "none" || !/^0s(, 0s)*$/.test(style.transitionDuration);
            }).length,
        );
        expect(moving).toBe(0);
      }
    });
  });
}

import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import { test } from "../site/paper-test";

/** Space that a reader sees as a hole: more than a headline of three lines. */
const hole = 120; // pixels

/** How far each column of a strip, or of the leads, ends above the lowest. */
const endsOfColumns = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main section:has(h3), main h2")]
      .map((part) => part.closest("section") ?? part.closest("article")?.parentElement)
      .filter((part, index, all) => part && all.indexOf(part) === index)
      .flatMap((part) => {
        const stories = [...(part?.querySelectorAll("article") ?? [])].map((story) => {
          // An article may be stretched: what counts is where its last words or its picture end.
          const ends = [...story.querySelectorAll("p, h2, h3, li, img")]
            .map((element) => element.getBoundingClientRect())
            .filter(({ height }) => height > 0);
          return {
            ...story.getBoundingClientRect().toJSON(),
            end: Math.max(...ends.map(({ bottom }) => bottom)),
          };
        });
        const lowest = Math.max(...stories.map(({ end }) => end));
        return stories
          .filter(
            ({ left, right, top }) =>
              !stories.some((o) => o.top > top + 8 && o.left < right && o.right > left),
          )
          .map(({ end }) => ({ part: part?.textContent?.slice(0, 40), gap: Math.round(lowest - end) }));
      }),
  );

for (const width of [768, 1280, 1920]) {
  test(`at ${width} pixels no column of a strip ends far above its neighbours`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/");
    const ends = await endsOfColumns(page);
    expect(ends.length).toBeGreaterThan(4);
    expect(ends.filter(({ gap }) => gap > hole)).toEqual([]);
  });
}

for (const width of [360, 1280]) {
  test(`at ${width} pixels the front page keeps its height while it is scrolled`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto("/");
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    expect(before).toBeGreaterThan(2000);
    for (let top = 0; top < before; top += 600) {
      await page.evaluate((y) => scrollTo(0, y), top);
      await page.waitForTimeout(30);
    }
    expect(await height()).toBe(before);
  });
}

test("on a phone only the lead has a large picture; others stand beside their headlines", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto("/");
  const widths = await page
    .getByRole("main")
    .locator("article img")
    .evaluateAll((all) => all.map((picture) => Math.round(picture.getBoundingClientRect().width)));
  const [lead, ...others] = widths;
  expect(lead).toBeGreaterThan(320);
  expect(others.length).toBeGreaterThan(0);
  expect([...new Set(others)]).toEqual([120]);
});

test("a picture beside a linked headline is not described before it", async ({ page }) => {
  await page.goto("/");
  const alternatives = await page
    .getByRole("main")
    .locator("article img")
    .evaluateAll((all) => all.map((picture) => picture.getAttribute("alt")));
  expect(alternatives[0]).not.toBe("");
  expect([...new Set(alternatives.slice(1))]).toEqual([""]);
});

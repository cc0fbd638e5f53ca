import { expect, type Page } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

const longWord = "Donaudampfschifffahrtsgesellschaft";

/** Puts the word into every text of a page that a newsroom writes or names: not into dates and numbers. */
const lengthen = (page: Page) =>
  page.evaluate((word) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found)
      if (/\p{L}{2}/u.test(text.data) && !text.parentElement?.closest("script, style, time, time-ago"))
        text.data = text.data.replace(/\p{L}[\p{L}\p{M}\p{N}'’-]+/u, word);
  }, longWord);

const overflow = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

test("a long word in any name, heading or text scrolls no page sideways", async ({ page, paper }) => {
  for (const [what, path] of [...pageTypesOf(paper), ["the form for tips", "/tips"]] as const) {
    await page.goto(path, { waitUntil: "domcontentloaded" });
    await lengthen(page);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(longWord);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await overflow(page), `${what} at ${width}`).toBe(0);
    }
  }
});

test("on a phone the name of a section in Most Read has its own line before its words are broken", async ({
  page,
}) => {
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/the-whole-story");
    const row = page
      .getByRole("region", { name: /^(?:Most Read|Latest)/ })
      .getByRole("listitem")
      .first();
    const [name, age] = [row.locator("span").last(), row.locator("time-ago")];
    const boxOf = async (locator: typeof name) => {
      const box = await locator.boundingBox();
      if (!box) throw new Error("It is not shown.");
      return box;
    };
    const oneLine = await boxOf(name);
    expect((await boxOf(age)).y).toBeCloseTo(oneLine.y, 0);
    await name.evaluate((element) => {
      element.textContent = "Kommunalpolitik und Stadtkultur";
    });
    const [nameBox, ageBox] = [await boxOf(name), await boxOf(age)];
    expect.soft(nameBox.height, `${width}`).toBeCloseTo(oneLine.height, 0);
    expect.soft(ageBox.y, `${width}`).toBeGreaterThanOrEqual(nameBox.y + nameBox.height);
  }
});

test("between a long name of the paper and what is beside it is a gap", async ({ page }) => {
  for (const width of [768, 1280])
    for (const path of ["/", "/about"]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const gap = await page.getByRole("banner").evaluate((banner) => {
        const name = banner.querySelector("a")?.firstChild as Text;
        name.data = "Allgemeine Hafenzeitung für Handel";
        const range = document.createRange();
        const [date, heading, rest] = banner.firstElementChild?.children ?? [];
        const edges = [date, heading, rest?.firstElementChild].map((element) => {
          range.selectNodeContents(element as Element);
          return range.getBoundingClientRect();
        });
        const [left, middle, right] = edges as [DOMRect, DOMRect, DOMRect];
        return Math.min(middle.left - left.right, right.left - middle.right);
      });
      expect.soft(gap, `${path} at ${width}`).toBeGreaterThanOrEqual(16);
    }
});

test("a name of fifteen letters has one line in the masthead of a small tablet", async ({ page }) => {
  await page.goto("/");
  for (const width of [720, 768]) {
    await page.setViewportSize({ width, height: 800 });
    const lines = await page.getByRole("banner").evaluate((banner) => {
      const name = banner.querySelector("a");
      if (name) name.textContent = "Rush Hour Daily";
      return name?.getClientRects().length;
    });
    expect.soft(lines, `${width}`).toBe(1);
  }
});

test("English is hyphenated on phones alone, and only words that are too long for a line", async ({
  page,
}) => {
  await page.goto("/the-whole-story");
  const headline = page.getByRole("heading", { level: 1 });
  for (const [width, hyphens] of [
    [320, "auto"],
    [1280, "manual"],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await expect(headline).toHaveCSS("hyphens", hyphens);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(headline).toHaveCSS("hyphenate-limit-chars", "17 6");
});

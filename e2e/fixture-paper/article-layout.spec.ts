import { expect, type Locator, type Page } from "playwright/test";
import { test } from "../site/paper-test";

const longRead = "/a-year-ago";

for (const width of [320, 768, 1280]) {
  test(`code and wide tables scroll within the page at ${width} pixels, also by keyboard`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(longRead);
    for (const name of ["Code", "Table"]) {
      const frame = page.getByRole("group", { name, exact: true });
      expect(await frame.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeGreaterThan(100);
      await frame.focus();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => frame.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

for (const width of [768, 1280])
  test(`no line of the text has more than 72 characters at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(longRead);
    const longest = await wavesIn(page).evaluateAll((paragraphs) =>
      Math.max(
        ...paragraphs.map((paragraph) => {
          const range = document.createRange();
          range.selectNodeContents(paragraph);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          return (paragraph.textContent?.length ?? 0) / lines.size;
        }),
      ),
    );
    expect(longest).toBeGreaterThan(55);
    expect(longest).toBeLessThanOrEqual(72);
  });

test("what stands in the rail overlaps neither the text nor its neighbours", async ({ page }) => {
  for (const width of [960, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(longRead);
    const boxes = await boxesOf(
      page
        .getByRole("article")
        .first()
        .locator("section > footer, section > nav, section > figure:has(blockquote)"),
    );
    expect(boxes).toHaveLength(6);
    const text = (await boxesOf(wavesIn(page)))[0];
    for (const [place, box] of boxes.entries()) {
      expect(box.x + box.width).toBeLessThan(text?.x ?? 0);
      const above = boxes[place - 1];
      if (above) expect(box.y).toBeGreaterThan(above.y + above.height);
    }
  }
});

test("headlines of stories, pages and the form for tips begin at one edge on a wide screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const edges = new Set<number | undefined>();
  for (const path of [longRead, "/corrections", "/tips"]) {
    await page.goto(path);
    edges.add((await page.getByRole("heading", { level: 1 }).boundingBox())?.x);
  }
  expect([...edges]).toHaveLength(1);
});

test("on paper the headline is largest, then the standfirst, the text, and what stands beside it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 680, height: 900 });
  await page.goto("/the-whole-story");
  await page.emulateMedia({ media: "print" });
  const size = (text: string) =>
    page
      .getByText(text)
      .first()
      .evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
  const text = await size("The keeper winds both clocks");
  const heading = await size("What the town says");
  expect(await size("A lighthouse that keeps two times")).toBeGreaterThan(heading);
  expect(heading).toBeGreaterThan(text);
  for (const part of [
    "The lamp runs nine minutes late.",
    "9 minutes late",
    "The lamp is lit.",
    "The keeper’s log",
  ])
    expect(await size(part)).toBeLessThanOrEqual(text);
});

test("a long story has a list of its parts, which opens on a phone and is open in the rail", async ({
  page,
}) => {
  await page.goto(longRead);
  const list = page.getByRole("navigation", { name: "In this story" });
  const parts = ["First watch", "Second watch", "Third watch", "Fourth watch"];
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(list.getByRole("link")).toHaveText(parts);
  await page.setViewportSize({ width: 360, height: 900 });
  await expect(list.getByRole("link")).toHaveCount(0);
  await list.getByText("In this story").and(page.locator(":visible")).click();
  await list.getByRole("link", { name: "Third watch" }).click();
  await expect(page.getByRole("heading", { name: "Third watch" })).toBeInViewport();
  await page.goto("/the-whole-story");
  await expect(list).toHaveCount(0);
});

test("a byline that wraps keeps the first letters of its second line", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto("/");
  const hidden = await page
    .getByText(/^\d+ min$/)
    .first()
    .locator("xpath=ancestor::p[1]")
    .evaluate((line) => {
      const clipped = Number.parseFloat(getComputedStyle(line).fontSize) * 0.7;
      const fact = line.children[1] ?? line;
      fact.append("Ada Quill, Bo Reed, Wen Sato, Ada Quill, Bo Reed and Wen Sato");
      const range = document.createRange();
      range.selectNodeContents(fact.lastChild ?? fact);
      const lines = [...range.getClientRects()];
      const edge = line.getBoundingClientRect().left + clipped;
      return { lines: lines.length, hidden: lines.filter(({ left }) => left < edge).length };
    });
  expect(hidden.lines).toBeGreaterThan(1);
  expect(hidden.hidden).toBe(0);
});

const wavesIn = (page: Page) => page.getByText("The keeper writes down each wave");

function boxesOf(parts: Locator) {
  return parts.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect));
}

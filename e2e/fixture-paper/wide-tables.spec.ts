import { expect, type Locator } from "playwright/test";
import sharp from "sharp";
import { test } from "../site/paper-test";

/** How dark the two edges of a frame are, beside its middle: 0 for as bright. */
async function shadowsOf(frame: Locator): Promise<{ start: number; end: number }> {
  const { data, info } = await sharp(await frame.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // The brightest pixel of a column is paper: letters and rules are darker. The first and last rows may show
  // the page around the frame.
  const paperAt = (x: number) =>
    Math.max(
      ...Array.from(
        { length: info.height - 8 },
        (_, y) => data[((y + 4) * info.width + x) * info.channels] ?? 0,
      ),
    );
  const middle = paperAt(Math.round(info.width / 2));
  return { start: middle - paperAt(1), end: middle - paperAt(info.width - 2) };
}

test("a table that is wider than the page is in shadow where it goes on, and nowhere else", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto("/a-year-ago");
  const frame = page.getByRole("group", { name: "Table", exact: true });
  const begun = await shadowsOf(frame);
  expect(begun.start).toBe(0);
  expect(begun.end).toBeGreaterThan(20);
  await frame.evaluate((node) => node.scrollTo(node.scrollWidth / 3, 0));
  const midway = await shadowsOf(frame);
  expect(Math.min(midway.start, midway.end)).toBeGreaterThan(20);
  await frame.evaluate((node) => node.scrollTo(node.scrollWidth, 0));
  const ended = await shadowsOf(frame);
  expect(ended.start).toBeGreaterThan(20);
  expect(ended.end).toBe(0);
});

test("a table that fits has no shadow", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto("/the-whole-story");
  const frame = page.getByRole("group", { name: "Table", exact: true }).first();
  expect(await frame.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
  expect(await shadowsOf(frame)).toEqual({ start: 0, end: 0 });
});

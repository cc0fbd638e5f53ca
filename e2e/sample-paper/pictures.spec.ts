import { expect, type Page } from "playwright/test";
import { loadedPictures } from "../site/loaded-pictures";
import { test } from "../site/paper-test";

const leadPicture = (page: Page) => page.getByRole("article").first().locator("figure img").first();

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const) {
  test(`a tall picture is whole above its story, within a window of ${width} by ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/council-counts-trees");
    const box = await leadPicture(page).boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1200 / 1800, 1);
    expect(box?.height).toBeLessThanOrEqual(height * 0.86);
  });

  test(`a panorama is whole above its story in a window of ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/marathon-without-a-clock");
    const box = await leadPicture(page).boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1800 / 600, 1);
  });
}

for (const width of [360, 768, 1280, 1920])
  test(`each picture of a photo essay is as sharp as its place, at ${width} pixels`, async ({
    browser,
    paper,
  }) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${paper.address}/a-night-on-line-7-in-pictures`);
    for (const image of await page.getByRole("article").first().locator("picture > img:visible").all()) {
      await image.scrollIntoViewIfNeeded();
      await expect(image).toHaveJSProperty("complete", true);
    }
    const loaded = await loadedPictures(page);
    expect(loaded.length).toBeGreaterThan(9);
    for (const { file, fetched, needed, steps, isRepeated } of loaded) {
      const where = `${file}, shown at ${needed}`;
      expect.soft(fetched, where).toBeGreaterThanOrEqual(needed * 0.9);
      const enough = steps.find((step) => step >= needed) ?? fetched;
      if (!isRepeated) expect.soft(fetched, where).toBeLessThanOrEqual(Math.max(enough, needed * 1.5));
    }
    await page.close();
  });

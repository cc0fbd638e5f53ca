import { expect } from "playwright/test";
import { bothWays } from "../http/behind-nginx";
import { blockFonts, layoutShiftOf } from "../site/layout-shift";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

test("every picture comes in two formats, reserves its space and loads", async ({ page, paper }) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path);
    // On wide screens some stories forgo their picture, which is not loaded then.
    for (const picture of await page.locator("picture:has(> img:visible)").all()) {
      const types = await picture
        .locator("source")
        .evaluateAll((all) => all.map((one) => one.getAttribute("type")));
      expect.soft(types, what).toEqual(["image/avif"]);
      const image = picture.locator("img");
      await expect.soft(image, what).toHaveAttribute("src", /^\/pictures\/[\w-]+\.jpg$/);
      for (const name of ["width", "height"])
        await expect.soft(image, what).toHaveAttribute(name, /^[1-9]\d*$/);
      await image.scrollIntoViewIfNeeded();
      await expect
        .soft(image, `${what}: ${await image.getAttribute("src")}`)
        .toHaveJSProperty("complete", true);
      expect.soft(await image.evaluate((img: HTMLImageElement) => img.naturalWidth), what).toBeGreaterThan(0);
      expect.soft(await image.evaluate((img: HTMLImageElement) => img.currentSrc), what).toMatch(/\.avif$/);
    }
  }
});

test("the page does not shift when its pictures load", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("/pictures/*", async (route) => {
    await held;
    await route.continue();
  });
  await blockFonts(page);
  await page.goto("/", { waitUntil: "domcontentloaded" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  release();
  await page.waitForLoadState("networkidle");
  expect(await layoutShiftOf(page)).toBe(0);
});

test("every version of a picture may be cached forever", bothWays, async ({ page, request }) => {
  await page.goto("/");
  const versions = await page
    .locator("picture source")
    .first()
    .evaluate(
      (source) =>
        source
          .getAttribute("srcset")
          ?.split(", ")
          .map((part) => part.split(" ")[0] ?? "") ?? [],
    );
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) {
    const response = await request.get(version);
    expect(response.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(response.headers()["content-type"]).toBe("image/avif");
    expect(response.headers()["content-length"]).toBe(String((await response.body()).length));
    expect(response.headers().etag).toMatch(/^"[\w-]+"$/);
  }
});

test("an unknown picture name, or one that climbs folders, is not found", bothWays, async ({ request }) => {
  for (const name of [
    "no-such-picture-640.jpg",
    "..%2Fcurrent.json",
    "..%2F..%2F..%2Fpackage-1.jpg",
    "%2e%2e%2fcurrent-1.jpg",
    "..%5ccurrent-1.jpg",
    "a-1.jpg%00",
    "a-1.svg",
    "-1.jpg",
    `${"a".repeat(900)}-1.jpg`,
    "%F0%9F%98%80-1.jpg",
  ]) {
    // Malformed or not found: never served, and never a server error.
    expect.soft([400, 404], name).toContain((await request.get(`/pictures/${name}`)).status());
  }
});

test("an author's face is round, not squeezed by the text beside it", async ({ page, paper }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  let faces = 0;
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path);
    const shapes = await page
      .locator("img")
      .evaluateAll((all) =>
        all
          .filter((image) => getComputedStyle(image).borderRadius !== "0px")
          .map(({ clientWidth, clientHeight }) => clientWidth / clientHeight),
      );
    expect.soft(shapes, what).toEqual(shapes.map(() => 1));
    faces += shapes.length;
  }
  expect(faces).toBeGreaterThan(0);
});

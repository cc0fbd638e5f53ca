import { expect } from "playwright/test";
import sharp from "sharp";
import { test } from "../site/paper-test";
import { cameraWord } from "./pictures";

test("a photograph is upright, and reveals neither the camera nor the place", async ({ page, request }) => {
  await page.goto("/the-whole-story");
  const picture = page.getByRole("figure").filter({ hasText: "The pier, an hour before the tide." });
  const sets = await picture
    .locator("source")
    .evaluateAll((all) => all.map((one) => one.getAttribute("srcset") ?? ""));
  const fallback = (await picture.locator("img").getAttribute("src")) ?? "";
  const versions = [
    ...sets.flatMap((set) => set.split(", ").map((part) => part.split(" ")[0] ?? "")),
    fallback,
  ];
  expect(versions.length).toBeGreaterThan(2);
  for (const version of versions) {
    const bytes = await (await request.get(version)).body();
    const { exif, orientation, width, height } = await sharp(bytes).metadata();
    expect.soft(exif, version).toBeUndefined();
    expect.soft(orientation ?? 1, version).toBe(1);
    expect.soft(bytes.includes(cameraWord), version).toBe(false);
    // It was stored as 400 by 600, rotated.
    expect.soft(width, version).toBeGreaterThan(height);
  }
});

test("a JPEG states the credit and the licence of its picture", async ({ page, request }) => {
  await page.goto("/the-whole-story");
  const picture = page.getByRole("figure").filter({ hasText: "The lamp, lit." });
  const jpeg = await request.get((await picture.locator("img").getAttribute("src")) ?? "");
  const { xmpAsString } = await sharp(await jpeg.body()).metadata();
  expect(xmpAsString).toContain("Photograph: Bo Reed");
  expect(xmpAsString).toContain("https://creativecommons.org/licenses/by/4.0/");
});

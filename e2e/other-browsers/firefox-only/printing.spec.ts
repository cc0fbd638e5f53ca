import { expect } from "playwright/test";
import { test } from "./firefox-test";

test("a story printed before it was read to its end contains all its pictures", async ({
  firefoxWith,
  paper,
}) => {
  const firefox = await firefoxWith({});
  await firefox.resize(1280, 400);
  await firefox.open(`${paper.address}/the-whole-story`);
  // A file that contains a picture twice may hold it once.
  const pictures = await firefox.evaluate(() => {
    const images = [...document.querySelectorAll("main article img")];
    return new Set(images.map((image) => image.getAttribute("src"))).size;
  }, null);
  expect(pictures).toBeGreaterThan(1);
  const images = (await firefox.pdf()).toString("latin1").match(/\/Subtype\s*\/Image\b/g) ?? [];
  expect(images.length).toBeGreaterThanOrEqual(pictures);
});

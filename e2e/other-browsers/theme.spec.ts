import { expect } from "playwright/test";
import type { OtherBrowser } from "./other-browser";
import { test } from "./other-browser-test";

const themeSwitch = "theme-switch button";

const ground = (reader: OtherBrowser) =>
  reader.evaluate(() => getComputedStyle(document.body).backgroundColor, null);

const isAt = (reader: OtherBrowser, path: string) =>
  expect
    // While a page is replaced, it cannot be asked.
    .poll(() => reader.evaluate(() => location.pathname, null).catch(() => ""))
    .toBe(path);

test("a page from the back/forward cache shows the theme chosen meanwhile, and its switch works at once", async ({
  reader,
  paper,
}) => {
  await reader.open(`${paper.address}/`);
  const before = await ground(reader);
  await reader.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) document.documentElement.dataset.cameBack = "";
    });
  }, null);
  await reader.open(`${paper.address}/about`);
  await reader.click(themeSwitch);
  const after = await ground(reader);
  expect(after).not.toBe(before);

  await reader.evaluate(() => void setTimeout(() => history.back(), 0), null);
  await isAt(reader, "/");
  // The event comes after the page is shown.
  const cameBack = () => reader.evaluate(() => "cameBack" in document.documentElement.dataset, null);
  await expect.poll(cameBack).toBe(true);
  await expect.poll(() => ground(reader), "after the way back").toBe(after);
  await reader.click(themeSwitch);
  expect(await ground(reader), "after a press of the switch").toBe(before);

  await reader.evaluate(() => void setTimeout(() => history.forward(), 0), null);
  await isAt(reader, "/about");
  await expect.poll(() => ground(reader), "after the way forward").toBe(before);
});

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

/** Changes the theme on another page and returns. True if the browser kept the page for the way back. */
async function returnAfterSwitch(reader: OtherBrowser, address: string) {
  await reader.open(`${address}/`);
  // The switch has three states, and a former visit has pressed it.
  await reader.evaluate(() => localStorage.clear(), null);
  await reader.open(`${address}/`);
  // A page with requests under way is not kept.
  await expect.poll(() => reader.evaluate(() => document.readyState, null)).toBe("complete");
  const before = await ground(reader);
  await reader.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) document.documentElement.dataset.cameBack = "";
    });
  }, null);
  await reader.open(`${address}/about`);
  await reader.click(themeSwitch);
  const after = await ground(reader);
  expect(after).not.toBe(before);
  await reader.evaluate(() => void setTimeout(() => history.back(), 0), null);
  await isAt(reader, "/");
  // The event comes after the page is shown.
  const cameBack = () => reader.evaluate(() => "cameBack" in document.documentElement.dataset, null);
  const isKept = await expect
    .poll(cameBack, { timeout: 5_000 })
    .toBe(true)
    .then(
      () => true,
      () => false,
    );
  return { before, after, isKept };
}

test("a page from the back/forward cache shows the theme chosen meanwhile, and its switch works at once", async ({
  reader,
  paper,
}) => {
  // A busy browser may not keep it.
  let visit = await returnAfterSwitch(reader, paper.address);
  for (let again = 0; again < 5 && !visit.isKept; again += 1)
    visit = await returnAfterSwitch(reader, paper.address);
  const { before, after, isKept } = visit;
  expect(isKept).toBe(true);
  await expect.poll(() => ground(reader), "after the way back").toBe(after);
  await reader.click(themeSwitch);
  expect(await ground(reader), "after a press of the switch").toBe(before);

  await reader.evaluate(() => void setTimeout(() => history.forward(), 0), null);
  await isAt(reader, "/about");
  await expect.poll(() => ground(reader), "after the way forward").toBe(before);
});

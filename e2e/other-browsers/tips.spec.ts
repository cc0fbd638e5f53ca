import { expect, mergeTests } from "playwright/test";
import { test as tipsTest } from "../site/tips-test";
import { test as otherBrowserTest } from "./other-browser-test";

const test = mergeTests(tipsTest, otherBrowserTest);
const send = "main form button[type=submit]";

test("a tip is encrypted in the browser, arrives, and its answer can be read", async ({ reader, desk }) => {
  const word = `qxother${Math.random()}`;
  await reader.open(`${desk.address}/tips`);
  const isSealing = () =>
    reader.evaluate(() => document.querySelector("[data-from=sealed]")?.checkVisibility() ?? false, null);
  await expect.poll(isSealing).toBe(true);
  await reader.type("#message", word);
  await reader.click(send);
  const receipt = () =>
    reader.evaluate(
      () =>
        [...document.querySelectorAll("[data-receipt] li")].map(({ textContent }) => textContent).join(" "),
      null,
    );
  await expect.poll(receipt).toMatch(/^(\w+ ){7}\w+$/);
  const words = await receipt();
  await reader.click("[data-does=keep]");
  await desk.reply(await desk.tipAbout(word), "Which year was it?");

  await reader.open(`${desk.address}/tips/receipt`);
  await reader.type("#words", words);
  await reader.click(send);
  await expect
    .poll(() => reader.evaluate(() => document.querySelector("main")?.textContent, null))
    .toContain("Which year was it?");
});

import { expect, mergeTests } from "playwright/test";
import { test as tipsTest } from "../site/tips-test";
import { test as otherBrowserTest } from "./other-browser-test";

const test = mergeTests(tipsTest, otherBrowserTest);
const send = "main form button[type=submit]";

test("a tip and its file are encrypted in the browser, arrive, and the answer can be read", async ({
  reader,
  desk,
}) => {
  const word = `qxother${Math.random()}`;
  await reader.open(`${desk.address}/tips`);
  const isSealing = () =>
    reader.evaluate(() => document.querySelector("[data-from=sealed]")?.checkVisibility() ?? false, null);
  await expect.poll(isSealing).toBe(true);
  await reader.type("#message", word);
  await reader.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>("#file");
    const chosen = new DataTransfer();
    chosen.items.add(new File(["qxnotes"], "Übersicht.txt"));
    if (input) input.files = chosen.files;
    input?.dispatchEvent(new Event("change", { bubbles: true }));
  }, null);
  const files = () => reader.evaluate(() => document.querySelector("[data-files] ul")?.textContent, null);
  await expect.poll(files).toContain("Übersicht.txt 7 bytes");
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
  const [[file] = []] = await desk.filesOf(await desk.tipAbout(word));
  expect([file?.name, file?.bytes.toString()]).toEqual(["Übersicht.txt", "qxnotes"]);
  await desk.reply(await desk.tipAbout(word), "Which year was it?");

  await reader.open(`${desk.address}/tips/receipt`);
  await reader.type("#words", words);
  await reader.click(send);
  await expect
    .poll(() => reader.evaluate(() => document.querySelector("main")?.textContent, null))
    .toContain("Which year was it?");
});

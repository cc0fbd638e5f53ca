import { expect, type Page } from "playwright/test";
import { compile } from "../site/paper-on-disk";
import { test } from "../site/paper-test";
import { noon } from "./words";
import { payloadTexts, writePayloadPaper } from "./write-payload-paper";

// Without the security policy, which would hide faults of the escaping.
test.use({ bypassCSP: true });

/** Elements that could run a payload once they are loaded, focused or hovered. */
const runnable =
  "[onerror], [onload], [onfocus], iframe, [autofocus]:not([role='alert']), [srcdoc], a[href^='javascript'], script:not([src^='/script/'], [type$='json'])";

type Thing = {
  headline?: string;
  author?: { name: string }[];
  correction?: { text: string }[];
  name?: string;
};

async function structuredDataOf(page: Page): Promise<(Thing & Record<string, unknown>)[]> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  return blocks.flatMap((block) => JSON.parse(block)["@graph"]);
}

test("whatever an editor types in any field of a paper is shown as typed and never runs", async ({
  copy,
  page,
}) => {
  await writePayloadPaper(copy.contentFolder);
  const { code, output } = await compile(copy, "--yes");
  expect(code, output).toBe(0);
  const { address } = await copy.serveAt(noon);

  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const open = async (path: string) => {
    await page.goto(address + path);
    const found = await page.evaluate(
      (waiting) => ({
        hasRun: "stolen" in globalThis,
        runnable: [...document.querySelectorAll(waiting)].map(({ outerHTML }) => outerHTML),
      }),
      runnable,
    );
    expect.soft(found, path).toEqual({ hasRun: false, runnable: [] });
    return page.getByRole("heading", { level: 1 });
  };

  for (const [place, words] of payloadTexts.entries()) {
    const number = place + 1;
    await expect.soft(await open(`/story-${number}`)).toHaveText(words);
    expect.soft((await page.title()).startsWith(`${words} | Hostile `), words).toBe(true);
    await expect.soft(page.locator('meta[property="og:title"]')).toHaveAttribute("content", words);
    await expect.soft(page.locator('meta[property="article:tag"]')).toHaveAttribute("content", words);
    const [story] = await structuredDataOf(page);
    expect.soft(story).toMatchObject({
      headline: words,
      articleSection: words,
      keywords: [words],
      author: [{ name: words }],
      correction: [{ text: words }],
    });
    await expect.soft(page.getByRole("img", { name: words, exact: true }).first()).toBeAttached();
    const topic = page.getByRole("navigation", { name: "Topics of this story" }).getByRole("link");
    const topicPath = (await topic.getAttribute("href")) ?? "";
    for (const path of [topicPath, `/category/line-${number}`, `/author/hand-${number}`]) {
      await expect.soft(await open(path), path).toHaveText(words);
      const things = await structuredDataOf(page);
      expect.soft(JSON.stringify(things), path).toContain(JSON.stringify(words));
    }
  }
  for (const [place, words] of payloadTexts.entries())
    await expect.soft(await open(`/de/category/line-${place + 1}`)).toHaveText(words);
  for (const path of [
    "/de",
    "/de/feeds",
    "/about",
    "/most-read/line-1",
    "/tips",
    "/tips/receipt",
    "/number-1-no-such-story",
  ])
    await open(path);
  await open("/");
  expect((await structuredDataOf(page))[0]?.name).toContain(payloadTexts.join(" "));
  expect(dialogs).toEqual([]);
});

import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect } from "playwright/test";
import { axeFindingsInBothSchemes, lowContrastFindings } from "../site/axe";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";
import { writePhotograph } from "./pictures";
import { canary, noon } from "./words";

// Next compiles each type of page when it is first opened, which takes a busy machine minutes.
test.describe.configure({ timeout: 900_000 });

test("the preview shows unpublished stories under banners, and its pages and its terminal are quiet", async ({
  copy,
  page,
}) => {
  const { address, program } = await copy.previewAt(noon);
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  const banner = page.getByRole("main").getByRole("status").filter({ hasText: "this preview" });

  await page.goto(`${address}/${canary("draft", "slug")}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Of ${canary("draft", "headline")}`);
  await expect(banner).toContainText("Draft. Only this preview shows it");

  await page.goto(`${address}/${canary("scheduled", "slug")}`);
  await expect(banner).toContainText("Scheduled. It appears by itself on 1 January 2099, 08:00");

  const sourcePages: [string, string][] = ["/tips", "/tips/receipt", "/tips/answers/thanks"].map((path) => [
    path,
    path,
  ]);
  for (const [what, path] of [...pageTypesOf({ name: "fixture" }), ...sourcePages]) {
    const response = await page.goto(`${address}${path}`);
    await expect(page.getByRole("heading", { level: 1 }).first(), what).toBeVisible();
    // The browser reports the status of a missing page itself.
    const own = errors.splice(0).filter((text) => response?.status() !== 404 || !/status of 404/.test(text));
    expect.soft(own, what).toEqual([]);
    expect.soft(await page.locator("script[src^='/_next/'], preview-faults").count(), what).toBe(0);
  }

  await page.goto(`${address}/the-whole-story`);
  await expect(banner).toHaveCount(0);
  // An editor does not count as a reader.
  await expect(page.locator("view-beacon")).toHaveCount(0);

  await page.goto(`${address}/category/tides`);
  const listed = page.getByRole("article").filter({ hasText: canary("draft", "headline") });
  await expect(listed.getByText("draft", { exact: true }).filter({ visible: true })).toHaveCount(1);

  expect(program.output().trim().split("\n").length, program.output()).toBeLessThan(5);

  // DNS rebinding: a foreign page whose host name resolves to this machine.
  for (const path of [`/${canary("draft", "slug")}`, "/", "/-/events"]) {
    const shown = await textAt(`${address}${path}`, "elsewhere.example");
    expect(shown).toBe("The preview is at http://127.0.0.1 and http://localhost only.\n");
  }

  for (const other of ownAddresses()) {
    const response = fetch(`http://${other}:${new URL(address).port}/`, {
      signal: AbortSignal.timeout(3000),
    });
    await expect(response, `the preview responds at ${other}`).rejects.toThrow();
  }
  expect(program.output()).not.toContain("0.0.0.0");
});

test("an open page of the preview follows every save, and keeps its place", async ({ copy, page }) => {
  const { address, program } = await copy.previewAt(noon);
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  const articles = join(copy.contentFolder, "articles", "2026");
  const headline = page.getByRole("heading", { level: 1 });
  const panel = page.getByRole("region", { name: "Faults in this story" });
  const bar = page.getByRole("region", { name: "Faults in the paper" });
  /** Changes a file of the paper. Returns what was in it. */
  const change = async (path: string, from: string | RegExp, to: string) => {
    const text = await readFile(path, "utf8");
    expect(text.search(from), `${from} is in ${path}`).toBeGreaterThanOrEqual(0);
    await writeFile(path, text.replace(from, to));
    return text;
  };

  await page.goto(`${address}/the-whole-story`);
  await page.evaluate(() => {
    document.documentElement.dataset.isSame = "yes";
    document
      .querySelector("main")
      ?.insertAdjacentHTML("beforeend", "<details><summary>More</summary></details>");
    scrollTo({ top: 900, behavior: "instant" });
  });
  const isSameDocument = () => page.evaluate(() => document.documentElement.dataset.isSame === "yes");
  const story = join(articles, "the-whole-story.mdx");

  await test.step("the front matter, the body and a picture", async () => {
    const place = await page.evaluate(() => scrollY);
    await change(story, /^headline: .*/m, "headline: A lighthouse with a new name");
    await expect(headline).toHaveText("A lighthouse with a new name");
    await expect(page).toHaveTitle(/^A lighthouse with a new name/);
    await expect(page.locator("time-ago[data-age]").first()).toBeAttached();
    expect(await page.evaluate(() => scrollY)).toBe(place);
    const picture = page.locator("article figure img").first();
    const before = await picture.getAttribute("src");
    await writePhotograph(join(copy.contentFolder, "images"), "pier.jpg", "#208040");
    await expect(picture).not.toHaveAttribute("src", before ?? "");
    await change(story, /$/, "\n\nA paragraph that was added.\n");
    await expect(page.getByText("A paragraph that was added.")).toBeAttached();
  });

  await test.step("the paper's identity", async () => {
    await change(join(copy.contentFolder, "site.yaml"), "Tide & Lantern", "Ebb & Flood");
    await expect(page.getByRole("banner")).toContainText("Ebb & Flood");
  });

  await test.step("a fault, beside its story and in lists, and its correction", async () => {
    const good = await change(story, /^category: .*/m, "category: tydes");
    await expect(panel).toContainText(/the-whole-story\.mdx:\d+:\d+category must be one of .*"tides"\?/);
    await expect(panel).toContainText("the page shows the last version without faults");
    // In English also where the paper is written from right to left.
    await expect(page.locator("preview-faults[lang=en][dir=ltr]").filter({ has: panel })).toBeVisible();
    expect(await axeFindingsInBothSchemes(page)).toEqual({ light: [], dark: [] });
    expect(await isSameDocument()).toBe(true);
    const list = await page.context().newPage();
    await list.goto(`${address}/topic/lamps`);
    await expect(list.locator("preview-sign").first()).toHaveText("1 fault");
    await list.close();
    await writeFile(story, good);
    await expect(panel).toHaveCount(0);
  });

  await test.step("a fault of the whole paper, on every page", async () => {
    const good = await change(join(copy.contentFolder, "site.yaml"), /^name: .*/m, "name: 12");
    await expect(bar).toContainText(/site\.yaml:1:7"name" must be text/);
    expect(await lowContrastFindings(page)).toEqual([]);
    await writeFile(join(copy.contentFolder, "site.yaml"), good);
    await expect(bar).toHaveCount(0);
  });

  await test.step("a new address, and a story that is gone", async () => {
    // No story links to it, so that the rename makes no link of another story dead.
    const path = join(articles, "tide-2.mdx");
    await page.goto(`${address}/tide-2`);
    await page.evaluate(() => {
      document.documentElement.dataset.isSame = "yes";
    });
    await rename(path, join(articles, "the-renamed-story.mdx"));
    await expect(page).toHaveURL(`${address}/the-renamed-story`);
    await expect(headline).toHaveText("Tide table number 2");
    await rm(join(articles, "the-renamed-story.mdx"));
    await expect(headline).toHaveText("This story was taken down");
    expect(await isSameDocument()).toBe(true);
  });

  await test.step("a new story with faults, as far as it can be shown", async () => {
    const path = join(articles, "unfinished.mdx");
    await writeFile(path, "---\nheadline: Not yet finished\n---\n\nA **first** paragraph.\n\n<b>Bold</b>\n");
    await expect(async () => {
      await page.goto(`${address}/unfinished`);
      await expect(headline).toHaveText("Not yet finished", { timeout: 1_000 });
    }).toPass();
    await expect(page.getByText("A first paragraph.")).toBeVisible();
    await expect(panel).toContainText("standfirst");
    await expect(panel).toContainText("readers get nothing of the story");
    await writeFile(path, "---\nheadline: Not yet finished\n---\n\nA **first** paragraph, {and braces.\n");
    await expect(page.getByText("{and braces.")).toBeVisible();
    await rm(path);
    await expect(headline).toHaveText("This train does not stop here");
  });

  expect(errors.filter((text) => !/status of 404/.test(text))).toEqual([]);
  const lines = program.output().trim().split("\n");
  expect(lines.filter((line) => line.startsWith("Shown after")).length).toBeGreaterThan(3);
  expect(lines.filter((line) => /the-whole-story\.mdx:\d+:\d+: category/.test(line))).toHaveLength(1);
  expect(lines.filter((line) => /^Fault gone: .*site\.yaml/.test(line))).toHaveLength(1);
});

/** The response to a request with this Host header, which `fetch` cannot set. */
function textAt(url: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, async (response) => resolve(await text(response))).once("error", reject);
  });
}

/** The addresses by which others on the network reach this machine. */
function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ internal, family }) => !internal && family === "IPv4").map((one) => one.address),
  );
}

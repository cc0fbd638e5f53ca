import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "playwright/test";
import { readStored } from "../../lib/content/testing/stored-paper";
import { bothWays } from "../http/behind-nginx";
import { htmlFaults } from "../site/html-faults";
import { compile } from "../site/paper-on-disk";
import { test } from "../site/paper-test";
import { canary, noon, quarterPast } from "./words";

test(
  "a page that cannot be rendered answers 500 with a plain page and no internals",
  bothWays,
  async ({ copy, page }) => {
    // Not prerendered, because it was not published then. Now its text is lost.
    const slug = canary("soon", "slug");
    await rm(readStored(copy.compiledFolder).pathOf(slug));
    const { address } = await copy.serveAt(quarterPast);
    const response = await page.goto(`${address}/${slug}`);
    expect(response?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Signal failure");
    await expect(page.getByRole("link", { name: "Go to the front page" })).toHaveAttribute("href", "/");
    const html = (await response?.text()) ?? "";
    expect(html).not.toMatch(/ENOENT|node_modules|compiled|at async|generations/);
    expect(await htmlFaults(html)).toEqual([]);
    // The rest of the paper works.
    await page.goto(`${address}/the-whole-story`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A lighthouse that keeps two times");
  },
);

test("a bad edit stops the compile with file and line, and the good story stays online", async ({
  copy,
  page,
}) => {
  const { address } = await copy.serveAt(noon);
  const path = join(copy.contentFolder, "articles", "2026", "only-letter.mdx");
  const good = await readFile(path, "utf8");
  await writeFile(
    path,
    good.replace("category: letters", "category: leters").replace("The only letter", "A spoilt letter"),
  );
  const { code, output } = await compile(copy);
  expect(code).toBe(1);
  const line = good.split("\n").indexOf("category: letters") + 1;
  expect(output).toContain(`content/articles/2026/only-letter.mdx:${line}:`);
  expect(output).toContain(`Did you mean "letters"?`);
  await page.goto(`${address}/only-letter`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The only letter of the year");
  await page.goto(`${address}/topic/post`);
  await expect(page.getByRole("link", { name: "The only letter of the year" })).toBeVisible();
});

import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { expect } from "playwright/test";
import { crawlOnce } from "../site/crawl";
import { filesIn } from "../site/files";
import { test } from "../site/paper-test";

// Names that occur only in the sample paper's unpublished stories.
const canaries = /quillwater|aurelian/i;

test("nothing of the sample paper's draft and scheduled story is built or served", async ({ paper }) => {
  for await (const { path, bytes } of filesIn(paper.buildFolder)) {
    // The bundler's cache.
    if (relative(paper.buildFolder, path).startsWith("cache/")) continue;
    expect.soft(canaries.test(path + bytes), path).toBe(false);
  }
  for (const { path, text } of await crawlOnce(paper)) expect.soft(canaries.test(text), path).toBe(false);
  // The story does exist.
  const source = join(paper.contentFolder, "articles", "2026", "quillwater-tunnel.mdx");
  expect(await readFile(source, "utf8")).toMatch(canaries);
});

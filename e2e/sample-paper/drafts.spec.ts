import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { expect } from "playwright/test";
import { crawlOnce } from "../site/crawl";
import { filesIn } from "../site/files";
import { test } from "../site/paper-test";

// The names of the sample paper's canaries, which occur in no other story.
const canaries = /quillwater|aurelian/i;

test("no byte of the sample's draft and far-future story is built or served", async ({ paper }) => {
  for await (const { path, bytes } of filesIn(paper.buildFolder)) {
    // What the bundler remembers for its next build.
    if (relative(paper.buildFolder, path).startsWith("cache/")) continue;
    expect.soft(canaries.test(path + bytes), path).toBe(false);
  }
  for (const { path, text } of await crawlOnce(paper)) expect.soft(canaries.test(text), path).toBe(false);
  // They are there, or this proves nothing.
  const source = join(paper.contentFolder, "articles", "2026", "quillwater-tunnel.mdx");
  expect(await readFile(source, "utf8")).toMatch(canaries);
});

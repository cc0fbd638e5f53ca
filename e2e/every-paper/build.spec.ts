import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { expect } from "playwright/test";
import { filesIn } from "../site/files";
import { test } from "../site/paper-test";

/** The paths of files that a page or route may read, as traced by Next. */
async function tracedFiles(list: string): Promise<string[]> {
  const { files }: { files: string[] } = JSON.parse(await readFile(list, "utf8"));
  return files.map((file) => resolve(dirname(list), file));
}

test("the build traces no content, so its cost does not grow with the archive", async ({ paper }) => {
  let lists = 0;
  for await (const { path } of filesIn(join(paper.buildFolder, "server"))) {
    if (!path.endsWith(".nft.json")) continue;
    lists++;
    const content = (await tracedFiles(path)).filter((file) =>
      [paper.contentFolder, paper.compiledFolder, paper.dataFolder].some((folder) =>
        file.startsWith(join(resolve(folder), "/")),
      ),
    );
    expect.soft(content, path).toEqual([]);
  }
  expect(lists).toBeGreaterThan(30);
});

test("the build has nothing of the preview", async ({ paper }) => {
  const ofThePreview = /preview-faults|\/-\/(?:events|page|preview)|data-incomplete|incomplete-page/;
  let files = 0;
  for await (const { path, bytes } of filesIn(paper.buildFolder)) {
    files++;
    if (path.startsWith(join(paper.buildFolder, "cache"))) continue;
    expect.soft(ofThePreview.exec(bytes)?.[0], path).toBeUndefined();
  }
  expect(files).toBeGreaterThan(100);
});

import { expect } from "playwright/test";
import { crawlOnce, isPage, missingPath } from "../site/crawl";
import { htmlFaults } from "../site/html-faults";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

test("every page of the paper is valid HTML", async ({ paper }) => {
  const pages = (await crawlOnce(paper)).filter(isPage);
  // Every type of page is among them. Responses to forms are tested with the tips.
  const paths = pages.map(({ path }) => path);
  const kinds = pageTypesOf(paper).map(([, path]) => path);
  for (const path of [
    ...kinds,
    missingPath,
    "/most-read/week",
    "/tips",
    "/tips/receipt",
    "/tips/threat-model",
  ])
    expect.soft(paths).toContain(path);
  for (const { path, text } of pages) expect.soft(await htmlFaults(text), path).toEqual([]);
});

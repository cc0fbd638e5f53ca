import { expect } from "playwright/test";
import { crawl, isPage } from "../site/crawl";
import { htmlFaults } from "../site/html-rules";
import { test } from "../site/paper-test";

test("every page of the paper is valid HTML", async ({ paper }) => {
  test.slow();
  const pages = (await crawl(paper.address, ["/there-is-no-such-page"])).filter(isPage);
  expect(pages.length).toBeGreaterThan(20);
  for (const { path, text } of pages) expect.soft(await htmlFaults(text), path).toEqual([]);
});

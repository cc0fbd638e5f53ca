import { expect } from "playwright/test";
import { type Answer, crawl, isPage, linksIn } from "../site/crawl";
import { test } from "../site/paper-test";

test("no link, picture or file of the paper leads nowhere", async ({ paper }) => {
  test.slow();
  const answers = await crawl(paper.address);
  expect(answers.length).toBeGreaterThan(50);
  const broken = answers.filter(({ status }) => status !== 200);
  expect(broken.map(({ path, status, linkedFrom }) => `${linkedFrom} -> ${path}: ${status}`)).toEqual([]);
  expect(answers.filter(isPage).flatMap(brokenFragments)).toEqual([]);
});

/** Links within a page whose place is not there. */
function brokenFragments({ path, text }: Answer): string[] {
  const ids = new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
  return linksIn(text)
    .filter((link) => link.startsWith("#") && !ids.has(decodeURIComponent(link.slice(1))))
    .map((link) => `${path}${link}`);
}

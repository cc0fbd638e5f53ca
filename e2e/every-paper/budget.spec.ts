import { gzipSync } from "node:zlib";
import { expect } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";
import { renderBlockingRequests } from "../site/render-blocking-requests";

// What a server may send before the first acknowledgement: ten packets. `npm run bench` prints the weight of
// each page.
const oneTcpWindow = 14 * 1024; // bytes
const scriptLimit = 3 * 1024; // bytes

const weightOf = (text: string) => gzipSync(text).length;

test("every page fits into one TCP window, styles included", async ({ request, paper }) => {
  for (const [what, path] of pageTypesOf(paper)) {
    const html = await (await request.get(path)).text();
    expect.soft(weightOf(html), what).toBeLessThanOrEqual(oneTcpWindow);
  }
});

test("the text of a page is painted without any further request", async ({ page, paper }) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path);
    expect.soft(await renderBlockingRequests(page), what).toEqual([paper.address + path]);
    await expect.soft(page.locator("link[rel~=stylesheet]"), what).toHaveCount(0);
  }
});

test("a page loads at most 3 KB of the paper's own script, and none of the framework's", async ({
  page,
  paper,
}) => {
  const scripts = new Map<string, Promise<string>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.text());
  });
  for (const [what, path] of pageTypesOf(paper)) {
    scripts.clear();
    await page.goto(path);
    const own = [...scripts].filter(([url]) => new URL(url).pathname.startsWith("/script/"));
    expect.soft([...scripts.keys()], what).toEqual(own.map(([url]) => url));
    const texts = await Promise.all(own.map(([, text]) => text));
    const bytes = texts.reduce((sum, text) => sum + weightOf(text), 0);
    expect.soft(bytes, what).toBeGreaterThan(0);
    expect.soft(bytes, what).toBeLessThanOrEqual(scriptLimit);
  }
});

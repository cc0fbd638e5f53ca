import { expect } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

test("no page asks another host for anything, nor logs a fault", async ({ page, paper }) => {
  const asked: string[] = [];
  const logged: string[] = [];
  const scripts: string[] = [];
  page.on("request", (request) => {
    asked.push(request.url());
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  page.on("pageerror", (error) => logged.push(String(error)));
  page.on("console", (message) => {
    // The missing page is told by the browser itself.
    if (message.type() === "error" && !message.text().includes("404")) logged.push(message.text());
  });
  for (const [, path] of pageTypesOf(paper)) {
    await page.goto(path);
    // Pictures further down are only asked for when they come near.
    for (const picture of await page.locator("img").all()) await picture.scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
  }
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((url) => new URL(url).origin !== paper.address && !url.startsWith("data:"))).toEqual(
    [],
  );
  expect(logged).toEqual([]);
  // Not even long after the page is there.
  expect(scripts.filter((path) => !path.startsWith("/script/"))).toEqual([]);
});

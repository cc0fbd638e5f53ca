import { expect } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

test("no page requests anything from another host or logs an error", async ({ page, paper }) => {
  const requested: string[] = [];
  const logged: string[] = [];
  const scripts: string[] = [];
  page.on("request", (request) => {
    requested.push(request.url());
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  page.on("pageerror", (error) => logged.push(String(error)));
  page.on("console", (message) => {
    // The browser itself logs the missing page.
    if (message.type() === "error" && !message.text().includes("404")) logged.push(message.text());
  });
  for (const [, path] of pageTypesOf(paper)) {
    await page.goto(path);
    // Pictures further down load only when they come near.
    for (const picture of await page.locator("img").filter({ visible: true }).all())
      await picture.scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
  }
  expect(requested.length).toBeGreaterThan(20);
  expect(
    requested.filter((url) => new URL(url).origin !== paper.address && !url.startsWith("data:")),
  ).toEqual([]);
  expect(logged).toEqual([]);
  // Not even long after the page has loaded.
  expect(scripts.filter((path) => !path.startsWith("/script/"))).toEqual([]);
});

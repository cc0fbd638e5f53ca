import { chromium, expect } from "playwright/test";
import { findWholeBrowser } from "../prerequisites/browser";
import { test } from "../site/paper-test";

test("going back and forth is instant: pages come from the browser's own cache", async ({ paper }) => {
  const executablePath = findWholeBrowser();
  test.skip(executablePath === undefined, "a whole browser is not installed");
  // Playwright turns that cache off unless it is told not to.
  const browser = await chromium.launch({
    executablePath: executablePath ?? "",
    args: ["--no-sandbox", "--disable-background-networking"],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  try {
    const context = await browser.newContext({ baseURL: paper.address });
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener("pageshow", (event) => {
        if (event.persisted) localStorage.setItem("came back to", location.pathname);
      });
    });
    await page.goto("/");
    await page.goto("/about");
    // A page that comes back is not loaded, so Playwright must not wait for it; another page sees what it left.
    await page.evaluate(() => setTimeout(() => history.back(), 0));
    const witness = await context.newPage();
    await witness.goto("/about");
    await expect.poll(() => witness.evaluate(() => localStorage.getItem("came back to"))).toBe("/");
  } finally {
    await browser.close();
  }
});

test("the browser is told to prepare the page that a reader is about to open", async ({ request }) => {
  const page = await request.get("/");
  const rules = await request.get(JSON.parse(page.headers()["speculation-rules"] ?? '""'));
  expect(rules.headers()["content-type"]).toBe("application/speculationrules+json");
  expect(await rules.json()).toMatchObject({ prerender: [{ eagerness: "moderate" }] });
});

import { chromium, expect } from "playwright/test";
import { findCompleteBrowser } from "../prerequisites/browser";
import { test } from "../site/paper-test";

test("going back is instant: pages come from the back/forward cache", async ({ paper }) => {
  const executablePath = findCompleteBrowser();
  test.skip(executablePath === undefined, "a complete browser is not installed");
  // By default Playwright turns that cache off.
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
    // A restored page is not loaded, so Playwright would wait forever. Another page reads what it stored.
    await page.evaluate(() => setTimeout(() => history.back(), 0));
    const witness = await context.newPage();
    await witness.goto("/about");
    await expect.poll(() => witness.evaluate(() => localStorage.getItem("came back to"))).toBe("/");
  } finally {
    await browser.close();
  }
});

test("speculation rules let the browser fetch or prerender the page that a reader is about to open", async ({
  request,
}) => {
  const page = await request.get("/");
  const rules = await request.get(JSON.parse(page.headers()["speculation-rules"] ?? '""'));
  expect(rules.headers()["content-type"]).toBe("application/speculationrules+json");
  expect(await rules.json()).toMatchObject({
    prefetch: [{ eagerness: "moderate" }],
    prerender: [{ eagerness: "moderate" }],
  });
});

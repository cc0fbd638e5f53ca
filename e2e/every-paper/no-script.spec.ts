import { expect, type Page } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

/** The text of a page, without the buttons that its script adds. */
function words(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (const extra of document.querySelectorAll("theme-switch, share-link")) extra.remove();
    return document.body.innerText;
  });
}

test("every page has the same text without script, and offers nothing that needs script", async ({
  browser,
  page,
  paper,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: paper.address });
  const plainPage = await context.newPage();
  for (const [what, path] of pageTypesOf(paper)) {
    // One response for both, because the site may renew the page in between.
    const response = await page.goto(path);
    const body = (await response?.text()) ?? "";
    await plainPage.route(page.url(), (route) => route.fulfill({ contentType: "text/html", body }));
    await plainPage.goto(path);
    await expect.soft(plainPage.getByRole("button"), what).toHaveCount(0);
    const text = await words(plainPage);
    expect.soft(text.length, what).toBeGreaterThan(200);
    expect.soft(text, what).toBe(await words(page));
  }
  await context.close();
});

test("no page contains the framework's script, and the policy would stop injected script", async ({
  paper,
}) => {
  for (const [what, path] of pageTypesOf(paper)) {
    const response = await fetch(paper.address + path);
    // Structured data is not a script, though its element is called so.
    const data = '<script type="application/ld+json">';
    const scripts = ((await response.text()).match(/<script\b[^>]*>/g) ?? []).filter((tag) => tag !== data);
    expect.soft(scripts.join(), what).toMatch(/^<script[^>]* src="\/script\/reader-[0-9a-f]+\.js"[^>]*>$/);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect.soft(policy, what).toContain("script-src 'self';");
    expect.soft(policy, what).not.toContain("unsafe");
  }
});

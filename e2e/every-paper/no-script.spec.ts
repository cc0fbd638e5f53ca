import { expect, type Page } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

/** What the page says, but for the buttons that only its script brings. */
function words(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (const extra of document.querySelectorAll("theme-switch, share-link")) extra.remove();
    return document.body.innerText;
  });
}

test("every page says the same without script as with it, and offers nothing that needs script", async ({
  browser,
  page,
  paper,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: paper.address });
  const plainPage = await context.newPage();
  for (const [what, path] of pageTypesOf(paper)) {
    // One answer for both: between two, the site may have renewed the page.
    const answer = await page.goto(path);
    const body = (await answer?.text()) ?? "";
    await plainPage.route(page.url(), (route) => route.fulfill({ contentType: "text/html", body }));
    await plainPage.goto(path);
    await expect.soft(plainPage.getByRole("button"), what).toHaveCount(0);
    const said = await words(plainPage);
    expect.soft(said.length, what).toBeGreaterThan(200);
    expect.soft(said, what).toBe(await words(page));
  }
  await context.close();
});

test("no page carries the framework's script, and none could run if it were slipped in", async ({
  paper,
}) => {
  for (const [what, path] of pageTypesOf(paper)) {
    const response = await fetch(paper.address + path);
    // Data for search engines is no script, whatever its element is called.
    const data = '<script type="application/ld+json">';
    const scripts = ((await response.text()).match(/<script\b[^>]*>/g) ?? []).filter((tag) => tag !== data);
    expect.soft(scripts.join(), what).toMatch(/^<script[^>]* src="\/script\/reader-[0-9a-f]+\.js"[^>]*>$/);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect.soft(policy, what).toContain("script-src 'self';");
    expect.soft(policy, what).not.toContain("unsafe");
  }
});

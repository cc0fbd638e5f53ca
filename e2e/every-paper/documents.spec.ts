import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, expect, type Page } from "playwright/test";
import { findWholeBrowser } from "../find-browser";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

/** What the page's policy refused since the page began. */
async function refusals(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener("securitypolicyviolation", (event) =>
      refused.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return () =>
    page.evaluate(() => ("refused" in window && Array.isArray(window.refused) ? window.refused : []));
}

test("no page asks for anything that its own policy refuses", async ({ page, paper }) => {
  const refused = await refusals(page);
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path);
    expect.soft(await refused(), what).toEqual([]);
  }
});

test("a style or a script that was changed or slipped in on the way is refused", async ({ page }) => {
  await page.route("/", async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace(/<style([^>]*)>/, "<style$1>body{outline:1px solid red}")
      .replace("</body>", "<script>document.title = 'taken'</script></body>");
    await route.fulfill({ response, body: html });
  });
  const refused = await refusals(page);
  await page.goto("/");
  expect(await refused()).toEqual(
    expect.arrayContaining([expect.stringContaining("style-src"), expect.stringContaining("script-src")]),
  );
  await expect(page).not.toHaveTitle("taken");
});

test("the styles that are left out of a page are none that it uses", async ({ page, paper }) => {
  const folder = join(paper.buildFolder, "static", "chunks");
  const sheets = (await readdir(folder)).filter((file) => file.endsWith(".css"));
  const whole = await Promise.all(sheets.map((file) => readFile(join(folder, file), "utf8")));
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path);
    const { lost, kept } = await page.evaluate((css) => {
      const rules = (sheet: CSSStyleSheet): CSSStyleRule[] => {
        const found: CSSStyleRule[] = [];
        const walk = (list: CSSRuleList) => {
          for (const rule of list) {
            if (rule instanceof CSSStyleRule) found.push(rule);
            else if (rule instanceof CSSGroupingRule) walk(rule.cssRules);
          }
        };
        walk(sheet.cssRules);
        return found;
      };
      const here = new Set(
        [...document.styleSheets].flatMap((sheet) => rules(sheet).map((rule) => rule.selectorText)),
      );
      const wanted = css.flatMap((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return rules(sheet).map((rule) => rule.selectorText);
      });
      // What a pseudo-element or a state hangs on must be there; the state itself need not be.
      const matches = (selector: string) =>
        document.querySelector(
          selector.replace(/::?(?:before|after|marker|selection|hover|focus-visible|focus)/g, "") || "*",
        );
      const lost = wanted.filter((selector) => {
        try {
          return (
            matches(selector) &&
            ![...here].some((kept) => kept.split(", ").some((one) => selector.includes(one)))
          );
        } catch {
          return false;
        }
      });
      return { lost, kept: here.size };
    }, whole);
    expect.soft(lost, what).toEqual([]);
    expect.soft(kept, what).toBeGreaterThan(20);
  }
});

test("going back and forth is instant: pages come from the browser's own cache", async ({ paper }) => {
  const executablePath = findWholeBrowser();
  test.skip(executablePath === undefined && !process.env.CI, "there is no whole browser on this machine");
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

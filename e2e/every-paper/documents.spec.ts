import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

/** Records what the page's security policy refuses. */
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

test("no page requests anything that its own policy refuses", async ({ page, paper }) => {
  const refused = await refusals(page);
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path);
    expect.soft(await refused(), what).toEqual([]);
  }
});

test("a style or script that was changed or injected in transit is refused", async ({ page }) => {
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

test("a script cannot make elements or script of a string on any page", async ({ page, paper }) => {
  for (const [what, path] of [...pageTypesOf(paper), ["the form for tips", "/tips"] as const]) {
    await page.goto(path);
    const attempts = await page.evaluate(() => {
      const payload = "<img src=x onerror=\"document.title = 'taken'\">";
      const tried: Record<string, () => unknown> = {
        innerHTML: () => {
          document.body.innerHTML = payload;
        },
        insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", payload),
        srcdoc: () => {
          document.createElement("iframe").srcdoc = payload;
        },
        script: () => {
          document.createElement("script").text = "document.title = 'taken'";
        },
        policy: () =>
          (
            window as { trustedTypes?: { createPolicy: (name: string, rules: object) => unknown } }
          ).trustedTypes?.createPolicy("any", {}),
      };
      return Object.entries(tried).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [name];
        } catch {
          return [];
        }
      });
    });
    expect.soft(attempts, what).toEqual([]);
    await expect.soft(page, what).not.toHaveTitle("taken");
  }
});

test("no style that a page uses is left out of it", async ({ page, paper }) => {
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
      // Drop pseudo-elements and states: only their element has to exist.
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

import { expect } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

test("every page has a title of its own, a description, and one canonical address", async ({
  page,
  paper,
}) => {
  const titles = new Set<string>();
  const types = pageTypesOf(paper);
  for (const [what, path] of types) {
    await page.goto(path);
    titles.add(await page.title());
    await expect.soft(page.locator('meta[name="description"]'), what).toHaveAttribute("content", /.{10}/);
    if (what === "no page") continue;
    const canonical = page.locator('link[rel="canonical"]');
    await expect.soft(canonical, what).toHaveCount(1);
    const address = new URL((await canonical.getAttribute("href")) ?? "");
    expect.soft(address.pathname, what).toBe(path);
  }
  expect(titles.size).toBe(types.length);
});

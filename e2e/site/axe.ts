import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOnly, RunOptions } from "axe-core";
import type { Page } from "playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const allRules: RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** The rules whose findings depend on colours. */
const rulesOfColours: RunOnly = {
  type: "rule",
  values: ["color-contrast", "link-in-text-block"],
};

type Injected = { axe: { run: (options: RunOptions) => Promise<AxeResults> } };

/** What axe finds wrong with a page in its present state, one text for each broken rule. */
export async function axeFindings(page: Page, runOnly = allRules): Promise<string[]> {
  // Once per document: loading axe takes longer than most of its checks.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const { violations, passes } = await page.evaluate(
    (options) => (window as unknown as Injected).axe.run(options),
    { runOnly, resultTypes: ["violations" as const] },
  );
  if (violations.length + passes.length === 0) throw new Error(`axe checked nothing on ${page.url()}.`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

/** What axe finds in the light theme, and in the dark one, where only colours differ. */
export async function axeFindingsInBothSchemes(page: Page): Promise<Record<"light" | "dark", string[]>> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: "dark" });
  return { light, dark: await axeFindings(page, rulesOfColours) };
}

/** Text with a contrast below 7:1. */
export function lowContrastFindings(page: Page): Promise<string[]> {
  return axeFindings(page, { type: "rule", values: ["color-contrast-enhanced"] });
}

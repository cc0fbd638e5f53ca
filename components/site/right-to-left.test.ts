import { readdirSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import postcss from "postcss";
import { expect, test } from "vitest";

const sheets = readdirSync("components", { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".css"),
);

/** The selectors of rules for text from right to left, with `p` for the element that they style. */
const selectors = sheets.flatMap((path) => {
  const found: string[] = [];
  postcss.parse(readFileSync(`components/${path}`, "utf8")).walkRules(/\.rtl\b/, ({ selector }) => {
    found.push(selector.replaceAll("&", "p"));
  });
  return found;
});

/** Whether such a rule styles a paragraph in a paper, and in an edition of it, of these directions. */
function styles(selector: string, paper: string, edition?: string): boolean {
  const text = edition === undefined ? "<p></p>" : `<div class="${edition}"><p></p></div>`;
  const { document } = new JSDOM(`<html class="${paper}"><body>${text}</body></html>`).window;
  return document.querySelector("p")?.matches(selector) ?? false;
}

test("what is turned around from right to left is so in its own edition alone", () => {
  expect(selectors.length).toBeGreaterThan(0);
  for (const selector of selectors) {
    expect.soft(styles(selector, "rtl"), selector).toBe(true);
    expect.soft(styles(selector, "", "rtl"), selector).toBe(true);
    expect.soft(styles(selector, "rtl", "ltr"), selector).toBe(false);
    expect.soft(styles(selector, "ltr"), selector).toBe(false);
  }
});

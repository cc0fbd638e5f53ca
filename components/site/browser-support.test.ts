import { readFileSync } from "node:fs";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";
import { expect, test } from "vitest";
import { browsersIn, unsupportedCss } from "./testing/unsupported-css";

const { browserslist } = JSON.parse(readFileSync("package.json", "utf8"));

/** What some of our browsers lack, and what their readers see instead. */
const refinements: Record<string, string> = {
  "hanging-punctuation": "quotation marks stand within the column",
  "text-wrap: pretty": "a paragraph may end in one word",
  "scrollbar-gutter": "a page without a scrollbar is a few pixels wider",
  "scrollbar-width": "the section bar shows its scrollbar while it scrolls",
  "hyphenate-limit-chars": "Safari has limits of its own; older Firefox hyphenates shorter words too",
  "@view-transition": "the next page replaces this one at once",
  "@page": "the browser's own margins",
  "break-after: avoid":
    "the heading of a strip or a timeline may end a page; other headings are kept by their height",
  ":selection": "the system's colours of selected text",
  cursor: "a telephone has no pointer",
  resize: "a field keeps its height",
  // Each browser has its own name for the bar within a progress bar, and ignores the rules with another's.
  ":-webkit-progress-bar": "its own rule is for Firefox",
  ":-webkit-progress-value": "its own rule is for Firefox",
  ":-moz-progress-bar": "its own rules are for Chromium and Safari",
};

test("every CSS feature that pages use is known to all browsers of the browserslist, or only refines", async () => {
  const from = "components/site/theme.css";
  const furniture = ["chart", "line-map", "result"].map((name) => `article/furniture/${name}`);
  const pages = ["article/article", "stories/front", "stories/lists", "stories/strips", "tips/tips"];
  const styles = [...pages, ...furniture];
  const sources = [from, ...styles.map((name) => `components/${name}.css`)].map((path) =>
    readFileSync(path, "utf8").replace(/^@reference .*$/m, ""),
  );
  const { css } = await postcss([tailwind()]).process(sources.join("\n"), { from });
  const found = unsupportedCss(css, browsersIn(browserslist));
  const known = Object.keys(refinements);
  const others = [...found].filter(([feature]) => !known.includes(feature.replace(/^(cursor): .*/, "$1")));
  expect(others).toEqual([]);
  const unused = known.filter((name) => ![...found.keys()].some((feature) => feature.startsWith(name)));
  expect(unused).toEqual([]);
});

const browsers = browsersIn(["firefox >= 115", "safari >= 16"]);

test.each([
  ["a { color: light-dark(#000, #fff) }", "light-dark()", "firefox, safari"],
  ["a { & b { color: red } }", "nesting", "firefox, safari"],
  ["a:has(b) { color: red }", ":has", "firefox"],
  ["a { text-wrap: balance }", "text-wrap", "firefox, safari"],
  ['a::before { content: "x" / "" }', "content: alt text", "firefox, safari"],
  ["@property --a { syntax: '*'; inherits: false }", "@property", "firefox, safari"],
  ["@media (scripting: none) { a { color: red } }", "@media (scripting)", "safari"],
])("the check finds what an older browser lacks: %s", (css, feature, lacking) => {
  expect(Object.fromEntries(unsupportedCss(css, browsers))).toEqual({ [feature]: lacking });
});

test("the check passes what all know, and what a query guards", () => {
  const css = `a { color: #000; margin: calc(1px + 2px); font: 400 1rem/1 "light-dark(x)" }
    @supports (color: light-dark(#000, #fff)) { a { color: light-dark(#000, #fff) } }`;
  expect([...unsupportedCss(css, browsers)]).toEqual([]);
});

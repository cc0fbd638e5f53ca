import postcss from "postcss";
import { expect, test } from "vitest";
import { mergeRules } from "./merge-rules";

const merged = (css: string) => {
  const tree = postcss.parse(css);
  mergeRules(tree);
  return tree.toString();
};

test.each([
  ["rules", "a{top:0}a{left:0}a{right:0}", "a{top:0;left:0;right:0}"],
  ["conditions", "@media print{a{top:0}}@media print{b{top:0}}", "@media print{a{top:0}b{top:0}}"],
  [
    "rules that meet within conditions",
    "@media print{a{top:0}}@media print{a{left:0}}",
    "@media print{a{top:0;left:0}}",
  ],
])("joins neighbouring %s", (_, css, joined) => {
  expect(merged(css)).toBe(joined);
});

test.each([
  ["rules with another between them", "a{top:0}b{top:1px}a{top:2px}"],
  ["rules of other selectors", "a{top:0}a:hover{top:0}"],
  ["conditions that differ", "@media print{a{top:0}}@media screen{a{top:0}}@supports (top:0){a{top:0}}"],
  ["typefaces", "@font-face{font-family:a}@font-face{font-family:b}"],
  ["what has no rules", '@import "a";@import "a";'],
])("leaves %s as they are", (_, css) => {
  expect(merged(css)).toBe(css);
});

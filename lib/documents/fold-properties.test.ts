import postcss from "postcss";
import { expect, test } from "vitest";
import { foldProperties } from "./fold-properties";

function folded(css: string): string {
  const tree = postcss.parse(css);
  foldProperties(tree);
  return tree.toString();
}

const registered = (name: string, initial?: string) =>
  `@property ${name}{syntax:"*";inherits:false${initial === undefined ? "" : `;initial-value:${initial}`}}`;

test.each([
  ["a constant that one declaration reads", ":root{--a:1px}", "p{top:var(--a)}", "p{top:1px}"],
  ["a constant in another", ":root{--a:var(--b);--b:1px}", "p{top:var(--a)}", "p{top:1px}"],
  ["a constant in a layer", "@layer theme{:root,:host{--a:1px}}", "p{top:var(--a)}", "p{top:1px}"],
  ["what nothing sets", registered("--a", "solid"), "p{border-style:var(--a)}", "p{border-style:solid}"],
  [
    "what nothing sets, by its fallback",
    registered("--a"),
    "p{top:var(--a,calc(1px + 2px))}",
    "p{top:calc(1px + 2px)}",
  ],
  ["what nobody knows, by its fallback", "", "p{top:var(--a, var(--b, 1px))}", "p{top:1px}"],
  ["several in one value", registered("--a", "0"), "p{margin:var(--a) 1px var(--a)}", "p{margin:0 1px 0}"],
  [
    "a constant within a fallback",
    ":root{--b:1px}q{--a:2px}",
    "p{top:var(--a,var(--b))}",
    "p{top:var(--a,1px)}",
  ],
  ["a factor of one", "", "p{font-size:calc(.8rem * var(--a,1))}", "p{font-size:.8rem}"],
  ["a least value of zero", "", "p{line-height:max(1.04, var(--a,0))}", "p{line-height:1.04}"],
  [
    "a scaled least value of zero",
    "",
    "p{font:400 1rem/max(1.6, calc(var(--a,0) * 1.07)) a}",
    "p{font:400 1rem/1.6 a}",
  ],
  [
    "a factor that the page sets",
    ":root{--a:1.08}",
    "p{top:calc(1rem * var(--a,1))}",
    "p{top:calc(1rem * 1.08)}",
  ],
])("%s is replaced by its value", (_what, before, css, expected) => {
  expect(folded(before + css).endsWith(expected)).toBe(true);
});

test.each([
  ["a constant that two declarations read", ":root{--a:1px}p{top:var(--a);left:var(--a)}"],
  ["a constant that a theme changes", ":root{--a:1px}:root[data-theme=dark]{--a:2px}p{top:var(--a)}"],
  ["a constant of some devices", "@media print{:root{--a:1px}}p{top:var(--a)}"],
  ["a property of one class", ".line{--a:1px}p{top:var(--a)}"],
  ["a registered property that a class sets", `${registered("--a", "0")}.x{--a:1px}p{top:var(--a)}`],
  ["a property that refers to itself", ":root{--a:var(--a)}p{top:var(--a)}"],
  ["a property without any value", "p{top:var(--a)}"],
])("%s stays", (_what, css) => {
  expect(folded(css)).toBe(css);
});

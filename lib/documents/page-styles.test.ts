import { expect, test } from "vitest";
import { withOwnStyles } from "./page-styles";

const stylesOf = (body: string, css: string) => {
  const html = withOwnStyles(`<head><style>${css}</style></head><body>${body}</body>`);
  return /<style>([\s\S]*)<\/style>/.exec(html)?.[1];
};
const lead = `<p class="lead">A tram</p>`;

test.each([
  ["rules for its own classes", ".lead{color:red}"],
  ["rules for elements", "h1,p>a{color:red}"],
  ["rules for attributes and states", "[hidden]{display:none}a:hover{color:red}"],
  ["choices, one of which may hold", ":is(.lead,.other){color:red}:not(.other)>p{color:red}"],
  ["rules within conditions", "@media (width>=40rem){@supports (color:red){.lead{color:red}}}"],
  [
    "fonts, motion and properties",
    "@font-face{font-family:a;src:url(a)}@keyframes a{to{color:red}}@property --a{syntax:'*';inherits:false}",
  ],
])("a page keeps %s", (_what, css) => {
  expect(stylesOf(lead, css)).toBe(css);
});

test.each([
  ["rules for classes that it does not have", ".other{color:red}"],
  ["rules that ask for one class too many", ".lead .other{color:red}.lead.other{color:red}"],
  ["conditions of which nothing is left", "@media print{@supports (color:red){.other{color:red}}}"],
  ["help for browsers that it does not serve", "@layer properties{*{--a:0}}"],
])("a page has not %s", (_what, css) => {
  expect(stylesOf(lead, css)).toBe("");
});

test("a page has not what is said for browsers that cannot mix colours, and says nothing twice in a row", () => {
  const mixed = "color:color-mix(in oklab, red 50%, blue)";
  const css = `.lead{color:red}@supports (color:color-mix(in lab, red, red)){.lead{${mixed};${mixed};${mixed}}}`;
  expect(stylesOf(lead, css)).toBe(`.lead{color:red}.lead{${mixed}}`);
});

test("of a list of selectors those are kept that may match", () => {
  expect(stylesOf(lead, ".other,.lead{color:red}")).toBe(".lead{color:red}");
});

test("classes are known however they are escaped, in CSS and in HTML", () => {
  const css = String.raw`.md\:\[\&\>\*\]\:min-w-0{color:red}.w-1\/2{color:red}`;
  expect(stylesOf(`<p class="md:[&amp;&gt;*]:min-w-0 w-1/2">A tram</p>`, css)).toBe(css);
});

test("pages do not take styles from each other", () => {
  const css = ".lead{color:red}.other{color:blue}";
  expect(stylesOf(lead, css)).toBe(".lead{color:red}");
  expect(stylesOf(`<p class="other">A bus</p>`, css)).toBe(".other{color:blue}");
  expect(stylesOf(lead, css)).toBe(".lead{color:red}");
});

test("a page that has its own styles only stays as it is", () => {
  const once = withOwnStyles(`<style>.lead,.other{color:red}</style>${lead}`);
  expect(withOwnStyles(once)).toBe(once);
});

test("all sheets of a page become one, plain rules last, in the place of the first", () => {
  const html = `<head><style>.lead{color:red}</style><title>A</title><style data-x>p{top:0}</style></head>${lead}`;
  expect(withOwnStyles(html)).toBe(
    `<head><style>p{top:0}.lead{color:red}</style><title>A</title></head>${lead}`,
  );
});

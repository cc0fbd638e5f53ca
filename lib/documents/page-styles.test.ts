import { expect, test } from "vitest";
import { withOwnStyles } from "./page-styles";

const page = (css: string, body: string) => `<head><style>${css}</style></head><body>${body}</body>`;
const stylesOf = (body: string, css: string) =>
  /<style>(.*)<\/style>/s.exec(withOwnStyles(page(css, body)))?.[1];
const lead = `<p class="lead">A tram</p>`;

test.each([
  ["rules for its own classes", ".lead{color:red}", ".a{color:red}"],
  ["rules for elements", "h1,p>a{color:red}"],
  ["rules for attributes and states", "[hidden]{display:none}a:hover{color:red}"],
  [
    "alternatives that may match",
    ":is(.lead,.other){color:red}:not(.other)>p{color:red}",
    ".a{color:red}:not(.b)>p{color:red}",
  ],
  [
    "rules within conditions",
    "@media (width>=40rem){@supports (color:red){.lead{color:red}}}",
    "@media (width>=40rem){@supports (color:red){.a{color:red}}}",
  ],
  ["fonts and motion", "@font-face{font-family:a;src:url(a)}@keyframes a{to{color:red}}"],
])("a page keeps %s", (_what, css, kept = css) => {
  expect(stylesOf(lead, css)).toBe(kept);
});

test.each([
  ["rules for classes that it does not have", ".other{color:red}"],
  ["rules that require one class too many", ".lead .other{color:red}.lead.other{color:red}"],
  ["conditions that have become empty", "@media print{@supports (color:red){.other{color:red}}}"],
  ["fallbacks for browsers that we do not serve", "@layer properties{*{--a:0}}"],
])("a page does not have %s", (_what, css) => {
  expect(stylesOf(lead, css)).toBe("");
});

test("a page has no fallbacks for browsers that cannot mix colours, and no repeated declarations", () => {
  const mixed = "color:color-mix(in oklab, red 50%, blue)";
  const css = `.lead{color:red}@supports (color:color-mix(in lab, red, red)){.lead{${mixed};${mixed};${mixed}}}`;
  expect(stylesOf(lead, css)).toBe(`.a{${mixed}}`);
});

test("a page has no prefixed decorations of text, which every browser knows without", () => {
  const css =
    ".lead{-webkit-text-decoration-color:red;text-decoration-color:red;-webkit-text-size-adjust:100%}";
  expect(stylesOf(lead, css)).toBe(".a{text-decoration-color:red;-webkit-text-size-adjust:100%}");
});

test("of a list of selectors a page keeps those that may match", () => {
  expect(stylesOf(lead, ".other,.lead{color:red}")).toBe(".a{color:red}");
});

test("pages do not affect each other's styles", () => {
  const css = ".lead{color:red}.other{color:blue}";
  expect(stylesOf(lead, css)).toBe(".a{color:red}");
  expect(stylesOf(`<p class="other">A bus</p>`, css)).toBe(".a{color:blue}");
  expect(stylesOf(lead, css)).toBe(".a{color:red}");
});

test("all style elements of a page become one, in the place of the first", () => {
  const html = `<head><style data-precedence="next" data-href="a.css">.lead{color:red}</style><title>A</title><style>p{top:0}</style></head>${lead}`;
  expect(withOwnStyles(html)).toBe(
    `<head><style>.a{color:red}p{top:0}</style><title>A</title></head><p class="a">A tram</p>`,
  );
});

test("a page without styles stays as it is", () => {
  expect(withOwnStyles(lead)).toBe(lead);
});

test("the rules of pictures come last, with short names too", () => {
  const pictures = `<style data-href="pic-1 pic-2" data-precedence="pictures">.pic-1{background:#111}.pic-2{background:#222}</style>`;
  const html = `<style>p{top:0}.lead .deep{top:0}</style>${pictures}<p class="pic-2 pic-1 deep lead">A</p>`;
  expect(withOwnStyles(html)).toBe(
    `<style>p{top:0}.a .b{top:0}.c{background:#111}.d{background:#222}</style><p class="d c b a">A</p>`,
  );
});

test("classes have short names in elements and in styles, however they are escaped", () => {
  const css = String.raw`.md\:\[\&\>\*\]\:min-w-0>*{top:0}.lead:not(.other):has(.lead){top:1px}@media print{.other{top:2px}}`;
  const body = `<p class="lead md:[&amp;&gt;*]:min-w-0">A tram</p><svg class="other"></svg>`;
  expect(withOwnStyles(page(css, body))).toBe(
    page(
      ".a>*{top:0}.b:not(.c):has(.b){top:1px}@media print{.c{top:2px}}",
      `<p class="b a">A tram</p><svg class="c"></svg>`,
    ),
  );
});

test("a class that no rule names is removed", () => {
  expect(withOwnStyles(page(".b{top:0}", `<p class="x">A</p><p id="y" class="b x">B</p>`))).toBe(
    page(".a{top:0}", `<p>A</p><p id="y" class="a">B</p>`),
  );
});

test("names have two letters and more once the alphabet is used up", () => {
  const classes = Array.from({ length: 703 }, (_, index) => `class-${index}`);
  const css = classes.map((name) => `.${name}{top:0}`).join("");
  const html = withOwnStyles(page(css, `<p class="${classes.join(" ")}">A</p>`));
  const short = /class="([^"]*)"/.exec(html)?.[1]?.split(" ");
  expect(new Set(short).size).toBe(703);
  expect([short?.[25], short?.[26], short?.[701], short?.[702]]).toEqual(["z", "aa", "zz", "aaa"]);
});

test("custom properties that nothing reads are removed, and those that only they read", () => {
  const css = ":root{--a:1px;--b:var(--c);--c:1px}.x{--d:2px}.y{top:var(--a,0)}";
  const registered = `@property --a{syntax:"*";inherits:false}@property --b{syntax:"*";inherits:false}`;
  expect(withOwnStyles(page(css + registered, `<p class="y x">A</p>`))).toBe(
    page(`:root{--a:1px}.b{top:var(--a,0)}@property --a{syntax:"*";inherits:false}`, `<p class="b a">A</p>`),
  );
});

test("text that only looks like a class stays", () => {
  const body = `<p title="a .lead">class="lead"</p><script type="application/ld+json">{"a":" class=\\"lead\\""}</script>`;
  const css = `.a{background:url(/a.lead.woff2)}p:after{content:".lead"}`;
  expect(withOwnStyles(page(css, `<i class="a"></i>${body}`))).toBe(page(css, `<i class="a"></i>${body}`));
});

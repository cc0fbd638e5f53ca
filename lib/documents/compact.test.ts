import { expect, test } from "vitest";
import { compact } from "./compact";

const page = (css: string, body: string) => `<head><style>${css}</style></head><body>${body}</body>`;

test("an element has a short name for each of its classes, and its styles ask for those", () => {
  const css = String.raw`.md\:\[\&\>\*\]\:min-w-0>*{top:0}.lead:not(.other):has(.lead){top:1px}@media print{.other{top:2px}}`;
  const body = `<p class="lead md:[&amp;&gt;*]:min-w-0">A tram</p><svg class="other"></svg>`;
  expect(compact(page(css, body))).toBe(
    page(
      ".a>*{top:0}.b:not(.c):has(.b){top:1px}@media print{.c{top:2px}}",
      `<p class="b a">A tram</p><svg class="c"></svg>`,
    ),
  );
});

test("a class that no style asks for is left out", () => {
  expect(compact(page("p{top:0}.b{top:0}", `<p class="x">A</p><p id="y" class="b x">B</p>`))).toBe(
    page("p{top:0}.a{top:0}", `<p>A</p><p id="y" class="a">B</p>`),
  );
});

test("more classes than letters have names of two", () => {
  const classes = Array.from({ length: 703 }, (_, place) => `class-${place}`);
  const css = classes.map((name) => `.${name}{top:0}`).join("");
  const short = /class="([^"]*)"/
    .exec(compact(page(css, `<p class="${classes.join(" ")}">A</p>`)))?.[1]
    ?.split(" ");
  expect(new Set(short).size).toBe(703);
  expect([short?.[25], short?.[26], short?.[701], short?.[702]]).toEqual(["z", "aa", "zz", "aaa"]);
});

test("properties that nothing reads are left out, and those that only they read", () => {
  const css = ":root{--a:1px;--b:var(--c);--c:1px}.x{--d:2px}.y{top:var(--a,0)}";
  const registered = `@property --a{syntax:"*";inherits:false}@property --b{syntax:"*";inherits:false}`;
  expect(compact(page(css + registered, `<p class="y x">A</p>`))).toBe(
    page(`:root{--a:1px}.b{top:var(--a,0)}@property --a{syntax:"*";inherits:false}`, `<p class="b a">A</p>`),
  );
});

test("what only looks like a class stays", () => {
  const body = `<p title="a .lead">class="lead"</p><script type="application/ld+json">{"a":" class=\\"lead\\""}</script>`;
  const css = `.a{background:url(/a.lead.woff2)}p:after{content:".lead"}`;
  expect(compact(page(css, body))).toBe(page(css, body));
});

test("a page done twice is the same as done once, and one without styles stays as it is", () => {
  const css = ":root{--x:1px}.lead .other{top:var(--x)}.third{top:0}.lead{top:0}";
  const once = compact(page(css, `<p class="third other lead">A</p>`));
  expect(compact(once)).toBe(once);
  expect(compact(`<p class="lead">A</p>`)).toBe(`<p class="lead">A</p>`);
});

test("plain rules at the end of a sheet have short names too, after those of the rest", () => {
  const css = "p{top:0}.lead .deep{top:var(--x)}";
  const grounds = ".pic-1{background:#111}.pic-2{background:#222}";
  expect(compact(page(css + grounds, `<p class="pic-2 deep lead">A</p>`))).toBe(
    page("p{top:0}.a .b{top:var(--x)}.c{background:#111}.d{background:#222}", `<p class="d b a">A</p>`),
  );
});

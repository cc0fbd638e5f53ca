import { describe, expect, test } from "vitest";
import { statusIn, toDocument } from "./document";

const kept = {
  "structured data": `<script type="application/ld+json">{"@type":"NewsArticle"}</script>`,
  "speculation rules": `<script type="speculationrules">{"prerender":[]}</script>`,
  "the paper's own script": `<script src="/script/reader-0123456789.js" defer=""></script>`,
  "text that speaks of script": "<p>&lt;script&gt; and as=&quot;script&quot;</p>",
  "preloads of fonts": `<link rel="preload" href="/_next/static/media/a.woff2" as="font" type="font/woff2"/>`,
  styles: "<style>.lead{color:red}</style>",
};

const dropped = {
  "the framework's files": `<script src="/_next/static/chunks/0abc.js" async=""></script>`,
  "its file for old browsers": `<script src="/_next/static/chunks/old.js" noModule=""></script>`,
  "flight data": `<script>self.__next_f.push([1,"0:{\\"a\\":\\"<\\\\/script\\u003e\\"}"])</script>`,
  "flight data over several lines": "<script>\nself.__next_f\n.push([0])\n</script>",
  "inline modules": `<script type="module">import "/x"</script>`,
  "inline script that names its type": `<script type="text/javascript">run()</script>`,
  preloads: `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/0abc.js"/>`,
  "React's marks": "<!--$--><!-- --><!--/$-->",
  "the note on its fonts": `<meta name="next-size-adjust" content=""/>`,
  "the place that its client would fill": `<div hidden=""></div>`,
  "the mark of a status": `<meta name="http-status" content="404"/>`,
};

const page = (inner: string) =>
  `<!DOCTYPE html><html><head></head><body><h1>A tram</h1>${inner}</body></html>`;

test.each(Object.entries(kept))("a document keeps %s", (_what, html) => {
  expect(toDocument(page(html))).toBe(page(html));
});

test.each(Object.entries(dropped))("a document has not %s", (_what, html) => {
  expect(toDocument(page(html))).toBe(page(""));
});

test("all of it at once, in any order", () => {
  const mixed = Object.values(kept).flatMap((good, place) => [Object.values(dropped)[place] ?? "", good]);
  expect(toDocument(page([...mixed, ...Object.values(dropped)].join("")))).toBe(
    page(Object.values(kept).join("")),
  );
});

test("a style keeps its text and loses the framework's notes on it", () => {
  const style = `<style data-precedence="next" data-href="/_next/a.css">.lead{color:red}</style>`;
  expect(toDocument(page(style))).toBe(page("<style>.lead{color:red}</style>"));
});

test("a document made again is the same document", () => {
  const once = toDocument(page([...Object.values(kept), ...Object.values(dropped)].join("")));
  expect(toDocument(once)).toBe(once);
});

describe("the status of a page", () => {
  test("is what its mark says", () => {
    expect(statusIn(page(`<meta name="http-status" content="404"/>`))).toBe(404);
  });
  test("is left open without a mark, and by text that looks like one", () => {
    expect(statusIn(page(""))).toBeUndefined();
    expect(statusIn(page(`&lt;meta name="http-status" content="404"/&gt;`))).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { statusIn, toDocument, withBlocksApart } from "./document";

const kept = {
  "structured data": `<script type="application/ld+json">{"@type":"NewsArticle"}</script>`,
  "speculation rules": `<script type="speculationrules">{"prerender":[]}</script>`,
  "the paper's own script": `<script src="/script/reader-0123456789.js" defer=""></script>`,
  "text about script": "<p>&lt;script&gt; and as=&quot;script&quot;</p>",
  "preloads of fonts": `<link rel="preload" href="/_next/static/media/a.woff2" as="font" type="font/woff2"/>`,
  styles: "<style>.lead{color:red}</style>",
  "the kind of its preview on X": `<meta name="twitter:card" content="summary"/>`,
};

const dropped = {
  "the framework's files": `<script src="/_next/static/chunks/0abc.js" async=""></script>`,
  "its file for old browsers": `<script src="/_next/static/chunks/old.js" noModule=""></script>`,
  "flight data": `<script>self.__next_f.push([1,"0:{\\"a\\":\\"<\\\\/script\\u003e\\"}"])</script>`,
  "flight data over several lines": "<script>\nself.__next_f\n.push([0])\n</script>",
  "inline modules": `<script type="module">import "/x"</script>`,
  "inline script that names its type": `<script type="text/javascript">run()</script>`,
  preloads: `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/0abc.js"/>`,
  "React's comments": "<!--$--><!-- --><!--/$-->",
  "its note on fonts": `<meta name="next-size-adjust" content=""/>`,
  "the element that its client would fill": `<div hidden=""></div>`,
  "the tag for a status": `<meta name="http-status" content="404"/>`,
  "what it repeats for X": `<meta name="twitter:image:alt" content="A &gt; B"/>`,
};

const page = (inner: string) =>
  `<!DOCTYPE html><html><head></head><body><h1>A tram</h1>${inner}</body></html>`;

test.each(Object.entries(kept))("a document keeps %s", (_what, html) => {
  expect(toDocument(page(html))).toBe(page(html));
});

test.each(Object.entries(dropped))("a document does not have %s", (_what, html) => {
  expect(toDocument(page(html))).toBe(page(""));
});

test("script is removed among what stays, in any order", () => {
  const mixed = Object.values(kept).flatMap((good, index) => [Object.values(dropped)[index] ?? "", good]);
  expect(toDocument(page([...mixed, ...Object.values(dropped)].join("")))).toBe(
    page(Object.values(kept).join("")),
  );
});

test("a document does not change a second time", () => {
  const once = toDocument(page([...Object.values(kept), ...Object.values(dropped)].join("")));
  expect(toDocument(once)).toBe(once);
});

test("blocks stand on lines of their own, so that their words do not run together as text", () => {
  const blocks = "<ul><li>A</li><li><p>B</p><p>C</p></li></ul><table><tr><td>1</td><td>2</td></tr></table>";
  expect(withBlocksApart(blocks)).toBe(
    "<ul><li>A</li>\n<li><p>B</p>\n<p>C</p></li></ul>\n<table><tr><td>1</td>\n<td>2</td></tr></table>",
  );
  expect(withBlocksApart("<i>A</i><p>B</p><time-ago>C</time-ago>")).toBe(
    "<i>A</i>\n<p>B</p>\n<time-ago>C</time-ago>",
  );
  expect(
    withBlocksApart("<fieldset><legend>A</legend><label>B</label><label>C</label></fieldset><b>D</b>"),
  ).toBe("<fieldset><legend>A</legend>\n<label>B</label>\n<label>C</label></fieldset>\n<b>D</b>");
  // Spaces between inline elements would show.
  expect(withBlocksApart("<b>A</b><i>B</i>")).toBe("<b>A</b><i>B</i>");
});

describe("the status of a page", () => {
  test("is the one in its tag", () => {
    expect(statusIn(page(`<meta name="http-status" content="404"/>`))).toBe(404);
  });
  test("is undefined without the tag, and with text that only looks like it", () => {
    expect(statusIn(page(""))).toBeUndefined();
    expect(statusIn(page(`&lt;meta name="http-status" content="404"/&gt;`))).toBeUndefined();
  });
});

test.each([
  [
    "hy",
    '<html lang="az" dir="ltr" data-ages="indi|dünən|# dəqiqə öncə|# saat öncə|# gün öncə|# ay öncə|# il öncə" class="a">',
  ],
  ["hy", '<html lang="en" dir="ltr" class="a">'],
  ["ar", '<html lang="he" dir="rtl" class="a">'],
])("a page in another language than the paper's (%s) has the start %s", (paper, start) => {
  const [, language] = /lang="(\w+)"/.exec(start) ?? [];
  const own = paper === "hy" ? ' data-ages="հիմա|# տարի առաջ"' : ' dir="rtl"';
  const mark = `<meta name="document-language" content="${language}"/>`;
  expect(toDocument(`<html lang="${paper}"${own} class="a"><head>${mark}</head></html>`)).toBe(
    `${start}<head></head></html>`,
  );
});

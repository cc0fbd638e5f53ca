import type { Root } from "hast";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { compileBody } from "@/lib/content/compile/body/body";
import { withSponsoredLinks } from "@/lib/content/sponsored-links";
import { say } from "@/lib/content/testing/articles";
import { wordsOf } from "@/lib/language/languages";
import { Body } from "./body";

test("only the section of footnotes looks like footnotes", () => {
  const body: Root = {
    type: "root",
    children: [
      { type: "element", tagName: "section", properties: {}, children: [] },
      { type: "element", tagName: "section", properties: { className: ["footnotes"] }, children: [] },
    ],
  };
  expect(renderToStaticMarkup(<Body body={body} pictures={{}} say={say} />)).toBe(
    '<section class="body"><section></section><section class="footnotes"></section></section>',
  );
});

test("the arrow of a note points back as the lines run", () => {
  const link = {
    type: "element",
    tagName: "a",
    properties: { dataFootnoteBackref: "", ariaLabel: "1" },
  } as const;
  const body: Root = { type: "root", children: [{ ...link, children: [{ type: "text", value: "↩" }] }] };
  const inLanguage = (language: string) =>
    renderToStaticMarkup(<Body body={body} pictures={{}} say={wordsOf(language)} />);
  expect([inLanguage("en"), inLanguage("he")]).toEqual([
    expect.stringContaining(">↩</a>"),
    expect.stringContaining(">↪</a>"),
  ]);
});

test("links to other sites in a paid story are sponsored", () => {
  const { tree } = compileBody(
    `---\nheadline: x\n---\n[a](https://a.example/)\n\n<Embed url="https://b.example/" title="B" provider="B" />\n`,
  );
  const rels = (body: Root) =>
    [...renderToStaticMarkup(<Body body={body} pictures={{}} say={say} />).matchAll(/rel="([^"]+)"/g)].map(
      ([, rel]) => rel,
    );
  expect(rels(tree)).toEqual(["noopener", "noopener"]);
  expect(rels(withSponsoredLinks(tree))).toEqual(["sponsored noopener", "sponsored noopener"]);
});

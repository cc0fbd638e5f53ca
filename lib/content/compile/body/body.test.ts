import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import type { Element, Nodes } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { describe, expect, test } from "vitest";
import { headingId } from "@/lib/content/compile/sources/slugs";
import { idsOfEveryPage, idsOfStories } from "@/lib/content/page-ids";
import { compileBody } from "./body";

function compiled(body: string) {
  return compileBody(`---\nheadline: x\n---\n${body}\n`);
}

function sound(body: string) {
  const made = compiled(body);
  expect(made.faults).toEqual([]);
  return made;
}

function elements(node: Nodes, name: string): Element[] {
  const inside = "children" in node ? node.children.flatMap((child) => elements(child, name)) : [];
  return node.type === "element" && node.tagName === name ? [node, ...inside] : inside;
}

function textOf(node: Nodes): string {
  if ("children" in node) return node.children.map(textOf).join("");
  return "value" in node ? node.value : "";
}

describe("no way into a reader's browser:", () => {
  test.each([
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](&#x6A;avascript:alert(1))",
    "[x](\\javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[![x](a.png)](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "<script>alert(1)</script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    "<script\n>alert(1)</script>",
    '<img src="x" onerror="alert(1)" />',
    "<svg onload={alert(1)} />",
    '<a href="javascript:alert(1)">x</a>',
    "<style>*{}</style>",
    "<PullQuote onClick={alert}>x</PullQuote>",
    '<PullQuote dangerouslySetInnerHTML="x">x</PullQuote>',
    '<PullQuote style="x">x</PullQuote>',
    "<PullQuote by={`x`}>x</PullQuote>",
    "<PullQuote by={(() => 1)()}>x</PullQuote>",
    "<PullQuote by=<b>x</b>>x</PullQuote>",
    "<components.PullQuote>x</components.PullQuote>",
    "<svg:use>x</svg:use>",
    '<Embed url="javascript:alert(1)" title="x" provider="x" />',
    '<Embed url="java&#10;script:alert(1)" title="x" provider="x" />',
    "{process.exit()}",
    "{/* a comment */}",
    "<>x</>",
    "export default () => x",
    "<!-- x -->",
    "<!doctype html>",
    "<?php x ?>",
    "<![CDATA[x]]>",
  ])("%j is refused", (body) => {
    expect(compiled(body).faults).not.toEqual([]);
  });

  test("text that looks like code stays text", () => {
    const { tree } = sound(
      "`<script>alert(1)</script>` and \\<b> and &lt;script>\n\n    javascript:alert(1)",
    );
    expect(elements(tree, "script")).toEqual([]);
    expect(textOf(tree)).toContain("<script>alert(1)</script> and <b> and <script>");
  });
});

describe("furniture", () => {
  test("is an element with its attributes as properties, however its literals are written", () => {
    const { tree, figures } = sound(
      '<Figure src="a.png" alt={"b"} credit={3} caption="Tea &amp; bread" wide />',
    );
    const [figure] = elements(tree, "Figure");
    expect(figure?.properties).toEqual({
      src: "a.png",
      alt: "b",
      credit: "3",
      caption: "Tea & bread",
      wide: true,
    });
    expect(figures).toEqual([
      { src: "a.png", line: 4, column: 1, words: { credit: "3", description: "Tea & bread" }, isWide: true },
    ]);
  });

  test("on a line of its own is not in a paragraph", () => {
    const { tree } = sound("<PullQuote>They *counted*.</PullQuote>");
    expect(tree.children.map((node) => node.type === "element" && node.tagName)).toEqual(["PullQuote"]);
    expect(elements(tree, "p")).toEqual([]);
  });

  test("has the words of a quote without a paragraph around them, and blocks with one", () => {
    const { tree } = sound(
      '<PullQuote>\n\nThey counted.\n\n</PullQuote>\n\n<FactBox title="x">One fact.</FactBox>\n\n<QandA>\n<Question>\nWhy?\n</Question>\n<Answer>Because.</Answer>\n</QandA>',
    );
    expect(elements(tree, "PullQuote")[0]?.children).toMatchObject([
      { type: "text", value: "They counted." },
    ]);
    expect(elements(tree, "Question")[0]?.children).toMatchObject([{ type: "text" }]);
    expect(elements(tree, "FactBox")[0]?.children).toMatchObject([{ tagName: "p" }]);
    expect(elements(tree, "Answer")[0]?.children).toMatchObject([{ tagName: "p" }]);
  });

  test("is rendered by a table of components, with nothing evaluated", () => {
    const { tree } = sound(
      '<Timeline title="Years">\n<Moment when="1931">\n\nThe first car.\n\n</Moment>\n</Timeline>',
    );
    const seen: unknown[] = [];
    const component = (name: string) => (props: object) => seen.push([name, props]);
    const rendered = toJsxRuntime(tree, {
      Fragment,
      jsx,
      jsxs,
      components: { Timeline: component("Timeline"), Moment: component("Moment") },
    });
    expect(JSON.stringify(rendered)).toContain('"when":"1931"');
    expect(JSON.stringify(rendered)).toContain('"title":"Years"');
  });
});

test("headings get readable ids, each its own", () => {
  const { tree } = sound("## Été à Halvern’s «quay»\n\n### Bread\n\n### Bread\n\n## Հաց\n\n## ?!\n\n## fn-1");
  const ids = [...elements(tree, "h2"), ...elements(tree, "h3")].map(({ properties }) => properties.id);
  expect(ids).toEqual(["ete-a-halverns-quay", "հաց", "section", "section-fn-1", "bread", "bread-2"]);
});

describe("a heading named like a part of its page", () => {
  const idsIn = (made: { tree: Nodes }) =>
    ["h2", "h3"].flatMap((name) => elements(made.tree, name)).map(({ properties }) => properties.id);

  test.each([...idsOfEveryPage, ...idsOfStories])("gets another id than %j", (id) => {
    const [heading] = idsIn(sound(`## ${id.replaceAll("-", " ").toUpperCase()}`));
    expect(heading).toBe(`section-${id}`);
  });

  test("never has the id of a box about an author", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(headingId(`About_${name}`)).not.toContain("_");
      }),
    );
  });

  test("are not shared: each list of sources has its own", () => {
    const list = "<Sources>\n\n- A paper.\n\n</Sources>";
    const { tree } = sound(`${list}\n\n## Sources 2\n\n${list}`);
    expect(elements(tree, "Sources").map(({ properties }) => properties.id)).toEqual([
      "sources",
      "sources-2",
    ]);
    expect(elements(tree, "h2").map(({ properties }) => properties.id)).toEqual(["section-sources-2"]);
  });

  test("keeps its id on a page that has no such part", () => {
    const page = (body: string) => compileBody(`---\ntitle: Standards\n---\n${body}\n`);
    expect(idsIn(page("## Sources\n\n## Corrections\n\n## Content"))).toEqual([
      "sources",
      "corrections",
      "section-content",
    ]);
    expect(idsIn(page("## Sources\n\n<Sources>\n\n- A paper.\n\n</Sources>"))).toEqual(["section-sources"]);
  });

  test("does not take the id of another one", () => {
    expect(idsIn(sound("## Sources\n\n## Section sources\n\n## Sources"))).toEqual([
      "section-sources",
      "section-sources-2",
      "section-sources-3",
    ]);
  });
});

test("components on a page with a body take their ids from the list that headings avoid", () => {
  const files = new Set(["components/article/article-page.tsx", "components/site/content-page.tsx"]);
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    expect(text, file).not.toMatch(/\sid=(?:"|\{["`])/);
    for (const [, path = ""] of text.matchAll(/from "((?:@\/components|\.\.?)\/[^"]+)"/g)) {
      const found = path.startsWith("@/") ? path.slice(2) : join(dirname(file), path);
      if (existsSync(`${found}.tsx`)) files.add(`${found}.tsx`);
    }
  }
  expect(files.size).toBeGreaterThan(15);
});

test("notes and their references link to each other by readable ids", () => {
  const { tree } = sound("One[^tram] and two[^2], one again[^tram].\n\n[^tram]: A *tram*.\n\n[^2]: Two.");
  const links = elements(tree, "a").map(({ properties }) => [
    properties.id,
    properties.href,
    properties.ariaLabel,
  ]);
  expect(links).toEqual([
    ["fnref-tram", "#fn-tram", undefined],
    ["fnref-2", "#fn-2", undefined],
    ["fnref-tram-2", "#fn-tram", undefined],
    [undefined, "#fnref-tram", "1 1"],
    [undefined, "#fnref-tram-2", "1 2"],
    [undefined, "#fnref-2", "2 1"],
  ]);
  expect(elements(tree, "li").map(({ properties }) => properties.id)).toEqual(["fn-tram", "fn-2"]);
  expect(textOf(elements(tree, "section")[0] ?? tree)).toContain("Notes");
});

test("only links to other sites have noopener", () => {
  const { tree } = sound(
    "[a](https://example.org) [b](/last-tram) [c](mailto:a@b.example) https://example.net",
  );
  expect(elements(tree, "a").map(({ properties }) => properties.rel)).toEqual([
    ["noopener"],
    undefined,
    undefined,
    ["noopener"],
  ]);
});

test("table cells are aligned without inline styles", () => {
  const { tree } = sound("| Fare | Price |\n| --- | --: |\n| One | 2 |");
  expect(elements(tree, "td").map(({ properties }) => properties)).toEqual([{}, { dataAlign: "right" }]);
});

test("words are counted in all scripts and in furniture, but not twice where blocks meet", () => {
  expect(sound("One two.\n\nThree").words).toBe(3);
  expect(sound("çörək հաց خبز, don’t 1,200").words).toBe(5);
  expect(sound('<FactBox title="not counted">\n\n- four riders\n\n</FactBox>').words).toBe(2);
});

test("lines are those of the whole file", () => {
  expect(
    compiled("Fine.\n\n{1}\n\n<Moment when='x'>\n\n# One\n\n</Moment>").faults.map(({ line }) => line),
  ).toEqual([6, 8, 10]);
});

// Time enough is what any test is given: before there were bounds, these took longer.
describe("a body made to hang the compiler is refused:", () => {
  test.each([
    ["nested quotes", "> ".repeat(10_000)],
    ["quotes without blanks", ">".repeat(10_000)],
    ["quotes and lists", "> - ".repeat(5_000)],
    ["nested lists", Array.from({ length: 1000 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
    ["open brackets", "[".repeat(50_000)],
    ["half links", "[a](".repeat(50_000)],
    ["asterisks", `${"*".repeat(60_000)}a${"*".repeat(60_000)}`],
    ["backticks", Array.from({ length: 1000 }, (_, length) => "`".repeat(length)).join(" ")],
    ["braces", "{".repeat(10_000)],
    ["open tags", "<PullQuote>\n\n".repeat(10_000)],
    ["nested tags in a line", "<PullQuote>".repeat(1000) + "</PullQuote>".repeat(1000)],
    ["a long line of blanks", `a${" ".repeat(900_000)}b`],
  ])("%s", (_name, body) => {
    expect(compiled(body).faults).not.toEqual([]);
  });
});

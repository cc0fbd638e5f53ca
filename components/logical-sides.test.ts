import { beforeAll, expect, test } from "vitest";
import { lint } from "@/lib/testing/lint";

const classes = (names: string) => `export const part = <p className="${names}">left and right</p>;`;
const style = (declaration: string) => `.part {\n  ${declaration};\n}`;

const refused: [path: string, source: string][] = [
  ["components/a/margin.tsx", classes("mt-2 ml-4")],
  ["components/a/negative.tsx", classes("md:-mr-[3px] block")],
  ["components/a/padding.tsx", classes("hover:pl-2.5")],
  ["components/a/place.tsx", classes("absolute left-1/2")],
  ["components/a/border.tsx", classes("border-l")],
  ["components/a/corner.tsx", classes("rounded-tr-lg")],
  ["components/a/align.tsx", classes("text-right")],
  ["components/a/float.tsx", classes("float-left")],
  ["components/a/scroll.tsx", classes("scroll-ml-4")],
  ["components/a/template.tsx", "export const part = (a: string) => <p className={`$" + "{a} pr-2`} />;"],
  ["components/a/choice.tsx", 'export const part = (a: boolean) => <p className={a ? "ml-1" : "ms-1"} />;'],
  ["components/a/margin.css", style("margin-left: 1px")],
  ["components/a/border.css", style("border-right-color: red")],
  ["components/a/corner.css", style("border-top-left-radius: 2px")],
  ["components/a/place.css", style("left: 0")],
  ["components/a/inset.css", style("scroll-padding-right: 1px")],
  ["components/a/align.css", style("text-align: left")],
  ["components/a/float.css", style("float: right")],
];
const taken: [path: string, source: string][] = [
  [
    "components/a/logical.tsx",
    classes("ms-4 pe-2 start-0 border-s rounded-se text-end mx-auto inline-block"),
  ],
  ["components/a/words.tsx", 'export const side = "What is left of a line, left-handed, and right of it";'],
  ["components/share-card/drawn.tsx", classes("left-0")],
  ["components/a/logical.css", style("margin-inline-start: 1px; text-align: end; inset-inline: 0")],
  ["components/a/gradient.css", style("mask-image: linear-gradient(to left, red, blue)")],
];

let messages: Map<string, string[]>;
beforeAll(() => {
  messages = lint([...refused, ...taken]);
});

test.each(refused)("the linter refuses the physical side in %s", (path) => {
  expect(messages.get(path)).toEqual([expect.stringMatching(/^Name the side by the direction of the text/)]);
});

test.each(taken)("the linter takes %s", (path) => {
  expect(messages.get(path)).toBeUndefined();
});

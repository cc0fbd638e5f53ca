import type { Root } from "hast";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { say } from "@/lib/content/testing/articles";
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

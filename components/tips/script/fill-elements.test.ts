// @vitest-environment jsdom
import fc from "fast-check";
import { expect, test } from "vitest";
import { fillTemplate, placeholder, type TemplateValues } from "@/lib/template";
import { fillElements } from "./fill-elements";

const html =
  `<h1>${placeholder("name")}</h1><!-- ${placeholder("name")} --><ol><li data-each="words" class="a">` +
  `${placeholder("word")} of ${placeholder("name")} <b data-each="marks" title="x ${placeholder("word")}">` +
  `${placeholder("mark")}</b></li></ol><input value="${placeholder("name")}"><p data-each="none">never</p>`;

function elements(of: string): HTMLElement {
  const part = document.createElement("div");
  part.innerHTML = of;
  return part;
}

/** The same without comments, which only the server's function fills. */
function htmlOf(part: Element): string {
  return part.innerHTML.replace(/<!--.*?-->/gs, "");
}

const awkward = fc.constantFrom(
  "<img src=x onerror=stolen=1>",
  "⟦name⟧",
  '" onfocus="x',
  "&lt;",
  "$&",
  "</p>",
);
const anyText = fc.oneof(fc.string(), awkward);
const anyWords = fc.array(
  fc.record({ word: anyText, marks: fc.array(fc.record({ mark: anyText }), { maxLength: 2 }) }),
  { maxLength: 3 },
);

test("the browser shows of any values what the server sends", () => {
  fc.assert(
    fc.property(anyText, anyWords, (name, words) => {
      const values: TemplateValues = { name, words };
      const part = elements(html);
      fillElements(part, values);
      expect(htmlOf(part)).toBe(htmlOf(elements(fillTemplate(html, values))));
      expect(part.querySelectorAll("img, script, [onfocus]")).toHaveLength(0);
    }),
  );
});

test("a placeholder without a value throws, and so does a text in the place of a list", () => {
  expect(() => fillElements(elements(placeholder("a")), {})).toThrow(/placeholder "a"/);
  expect(() => fillElements(elements('<p data-each="a"></p>'), { a: "x" })).toThrow(/list "a"/);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { fillTemplate, placeholder } from "./template";

test("a placeholder is filled in an element and in an attribute", () => {
  const html = `<input value="${placeholder("contact")}"/><p>${placeholder("contact")}, ${placeholder("day")}</p>`;
  expect(fillTemplate(html, { contact: "A & B", day: "Monday" })).toBe(
    `<input value="A &#38; B"/><p>A &#38; B, Monday</p>`,
  );
});

test("an element with data-each is repeated for each item, and sees the values around it", () => {
  const html = `<ol><li class="a" data-each="words" id="b">${placeholder("word")} of ${placeholder("name")}</li></ol>`;
  const words = [{ word: "zoo" }, { word: "<b>" }];
  expect(fillTemplate(html, { name: "us", words })).toBe(
    `<ol><li class="a" id="b">zoo of us</li><li class="a" id="b">&#60;b&#62; of us</li></ol>`,
  );
  expect(fillTemplate(html, { name: "us", words: [] })).toBe("<ol></ol>");
  expect(fillTemplate(html, { name: "us" })).toBe("<ol></ol>");
});

test("a value that looks like a placeholder, a list or a replacement pattern stays text", () => {
  const html = `<p>${placeholder("a")}</p><p>${placeholder("b")}</p>`;
  const a = `${placeholder("b")}<i data-each="b">x</i>$&$1`;
  expect(fillTemplate(html, { a, b: "secret" })).toBe(
    "<p>⟦b⟧&#60;i data-each=&#34;b&#34;&#62;x&#60;/i&#62;$&#38;$1</p><p>secret</p>",
  );
});

test("no value can end its attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const filled = fillTemplate(`<p title="${placeholder("text")}">`, { text });
      expect(filled.slice('<p title="'.length, -'">'.length)).not.toMatch(/[<>"']/);
    }),
  );
});

test("a line break at the start of a text area is kept, though browsers drop the first one", () => {
  expect(fillTemplate(`<textarea>${placeholder("message")}</textarea>`, { message: "\nX" })).toBe(
    "<textarea>\n\nX</textarea>",
  );
});

test("a placeholder without a value throws", () => {
  for (const words of [{}, { a: [] }])
    expect(() => fillTemplate(placeholder("a"), words)).toThrow(/placeholder "a"/);
  expect(() => fillTemplate(placeholder("constructor"), {})).toThrow(/placeholder "constructor"/);
  expect(() => fillTemplate('<p data-each="a"></p>', { a: "x" })).toThrow(/list "a"/);
});

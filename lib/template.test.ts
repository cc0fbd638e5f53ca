import fc from "fast-check";
import { expect, test } from "vitest";
import { fillSlots, slot } from "./template";

test("a text comes in where its slot is, in an element and in an attribute", () => {
  const html = `<input value="${slot("contact")}"/><p>${slot("contact")}, ${slot("day")}</p>`;
  expect(fillSlots(html, { contact: "A & B", day: "Monday" })).toBe(
    `<input value="A &#38; B"/><p>A &#38; B, Monday</p>`,
  );
});

test("what is shown for each is shown so often, with the words around it too", () => {
  const html = `<ol><li class="a" data-each="words" id="b">${slot("word")} of ${slot("name")}</li></ol>`;
  const words = [{ word: "zoo" }, { word: "<b>" }];
  expect(fillSlots(html, { name: "us", words })).toBe(
    `<ol><li class="a" id="b">zoo of us</li><li class="a" id="b">&#60;b&#62; of us</li></ol>`,
  );
  expect(fillSlots(html, { name: "us", words: [] })).toBe("<ol></ol>");
  expect(fillSlots(html, { name: "us" })).toBe("<ol></ol>");
});

test("a text that looks like a slot, a list or a replacement pattern stays the text that it is", () => {
  const html = `<p>${slot("a")}</p><p>${slot("b")}</p>`;
  const a = `${slot("b")}<i data-each="b">x</i>$&$1`;
  expect(fillSlots(html, { a, b: "secret" })).toBe(
    "<p>⟦b⟧&#60;i data-each=&#34;b&#34;&#62;x&#60;/i&#62;$&#38;$1</p><p>secret</p>",
  );
});

test("no text gets out of its place, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const filled = fillSlots(`<p title="${slot("text")}">`, { text });
      expect(filled.slice('<p title="'.length, -'">'.length)).not.toMatch(/[<>"']/);
    }),
  );
});

test("the line break that a text begins with is kept, though browsers drop the first of a text area", () => {
  expect(fillSlots(`<textarea>${slot("message")}</textarea>`, { message: "\nX" })).toBe(
    "<textarea>\n\nX</textarea>",
  );
});

test("a slot without a word is a fault of ours", () => {
  for (const words of [{}, { a: [] }]) expect(() => fillSlots(slot("a"), words)).toThrow(/slot "a"/);
  expect(() => fillSlots(slot("constructor"), {})).toThrow(/slot "constructor"/);
  expect(() => fillSlots('<p data-each="a"></p>', { a: "x" })).toThrow(/list "a"/);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { dataBlockText } from "./data-block-text";

test("nothing in a data block can end its element, open a comment or end a line", () => {
  const text = dataBlockText({ headline: "</script><!--<script>\u2028\u2029</SCRIPT" });
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(text).toContain("\\u003c/script>\\u003c!--\\u003cscript>\\u2028\\u2029\\u003c/SCRIPT");
});

test("any data can be parsed back", () => {
  const anyText = fc.string({ unit: "binary" });
  const awkward = fc.constantFrom("<", "</script", "\u2028", "\u2029", '"', "\\", "\\u003c");
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, awkward)), (words) => {
      const text = dataBlockText({ words, whole: words.join("") });
      expect(JSON.parse(text)).toEqual({ words, whole: words.join("") });
      expect(text).not.toMatch(/[<\u2028\u2029]/);
    }),
  );
});

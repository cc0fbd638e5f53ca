import { expect, test } from "vitest";
import { withoutUnusedFaces } from "./unused-faces";

const face = (range: string) => `@font-face{unicode-range:${range};font-family:a;src:url(${range}.woff2)}`;
const [latin, extended, clef] = [face("U+??,U+131"), face("U+100-130,U+1E00-1E9F"), face("U+1D11E")];
const page = (styles: string, body: string) => `<style>${styles}</style><p>${body}</p>`;
const all = latin + extended + clef;

test.each([
  ["ordinary letters", "tram", latin],
  ["a letter within a range", "pāris", latin + extended],
  ["a letter beyond the first plane", "𝄞", latin + clef],
  ["a letter at the end of a range", "ẟ", latin + extended],
  ["one that stands alone", "ı", latin],
])("keeps the typefaces of %s", (_, body, kept) => {
  expect(withoutUnusedFaces(page(all, body))).toBe(page(kept, body));
});

test("keeps typefaces of any character", () => {
  const styles = "@font-face{font-family:a;src:local(Noto Serif)}";
  expect(withoutUnusedFaces(page(styles, "tram"))).toBe(page(styles, "tram"));
});

test.each(["<input>", "<textarea></textarea>"])("keeps all where a page has %s", (field) => {
  expect(withoutUnusedFaces(page(all, field))).toBe(page(all, field));
});

test.each([
  ["font-weight:340", true],
  ["font:320 2rem serif", true],
  ["font:italic 340 2rem serif", true],
  ["--font-weight-light:320", true],
  ["font-weight:400", false],
  ["font-size:320px", false],
])("where a page sets %s, light typefaces are kept: %s", (declaration, isKept) => {
  const light = "@font-face{unicode-range:U+??;font-family:a;font-weight:200 399}";
  const styles = `p{${declaration}}`;
  expect(withoutUnusedFaces(page(light + styles, "tram"))).toBe(page((isKept ? light : "") + styles, "tram"));
});

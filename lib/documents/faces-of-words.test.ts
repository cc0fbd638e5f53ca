import { expect, test } from "vitest";
import { withFacesOfWords } from "./faces-of-words";

const page = (main: string, head = "") =>
  `<html><head>${head}</head><body><nav><a>Հայերեն</a></nav><main id="content">${main}</main></body></html>`;
const scriptsIn = (html: string) =>
  [...html.matchAll(/url\(\/fonts\/(noto-[a-z-]+?)-(?:normal|italic)-/g)].map(([, face]) => face);

test("a page has the serif of each script that its words are in", () => {
  const html = withFacesOfWords(page("<h1>Bread is <i>հաց</i>, خبز and çörək</h1>"));
  expect(scriptsIn(html)).toEqual(["noto-serif-armenian-armenian", "noto-naskh-arabic-arabic"]);
  expect(html).toMatch(/<style data-of="faces">@font-face\{font-family:Script;.*<\/style><\/head>/);
});

test("a page whose language has the typeface already does not name it twice", () => {
  const [style = ""] = /<style[^>]*>.*<\/style>/.exec(withFacesOfWords(page("հաց"))) ?? [];
  expect(scriptsIn(withFacesOfWords(page("հաց", style)))).toEqual(["noto-serif-armenian-armenian"]);
});

test.each([
  ["Latin letters of any language", "Łódź, çörək, 1931, ² № → 😀"],
  ["words around the page's own, such as the names of other languages", "Bread"],
  ["attributes, which are not shown", '<img alt="հաց">'],
  ["a script that we have no typeface for", "ꕙꔤ"],
])("%s need none", (_what, main) => {
  expect(withFacesOfWords(page(main))).toBe(page(main));
});

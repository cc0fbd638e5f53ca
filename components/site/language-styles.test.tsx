import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LanguageStyles } from "./language-styles";

const stylesIn = (language: string, isOfEdition = false) =>
  renderToStaticMarkup(<LanguageStyles language={language} isOfEdition={isOfEdition} />);

test("English has no rule of its own, since the style sheet is made for Latin", () => {
  expect(stylesIn("en-GB")).toBe("");
});

test("a script has its typeface, and room for its letters in headlines and in small and running text", () => {
  expect(stylesIn("ar")).toMatch(
    /@font-face\{font-family:Script;.*:root\{--leading:1\.42;--reading:1\.59;--small:1\.08;/,
  );
});

test("a script without italics stands upright, with the quotation marks and digits in it", () => {
  expect(stylesIn("he")).toContain("figure>blockquote){font-style:normal}");
  expect(stylesIn("hy")).not.toContain("font-style:normal}");
});

test("an edition in English takes back what the paper's own language set", () => {
  expect(stylesIn("en", true)).toMatch(
    /--reading:0\.00;--small:1;.*figure>blockquote\)\{font-style:italic\}/,
  );
});

test("a language with long compounds is hyphenated at every width, others only on phones", () => {
  expect(stylesIn("de-AT")).toMatch(/body:lang\(de\)\{hyphens:auto;hyphenate-limit-chars:14 5;/);
  expect(stylesIn("fr")).toMatch(/body:lang\(fr\)\{hyphenate-limit-chars:14 5;/);
});

test("names, code, receipts and forms are never hyphenated, nor scripts without hyphens", () => {
  expect(stylesIn("de")).toMatch(
    /:is\(code,.*figcaption,.*textarea,.*\[translate=no\].*\)\{hyphens:manual\}/,
  );
  for (const language of ["ar", "he", "hi", "ja", "th"]) expect(stylesIn(language)).not.toContain("hyphen");
});

test("an edition in another language does not take over the hyphenation of the paper's own", () => {
  expect(stylesIn("de")).not.toMatch(/(?:^|\})(?:body|:is\(h1,h2,h3\))\{hyphen/);
});

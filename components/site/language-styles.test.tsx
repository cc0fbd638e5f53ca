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

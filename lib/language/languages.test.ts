import { expect, test } from "vitest";
import { wordsOf } from "./languages";

test.each([
  ["de-AT", "Ressorts"],
  ["az-AZ", "Bölmələr"],
  ["az-Latn", "Bölmələr"],
  ["az-Cyrl", "Sections"],
  ["az-Arab", "\u2066Sections\u2069"],
  ["pl", "Sections"],
])("the words of a paper in %s are in its language and script, or else in English", (language, words) => {
  expect(wordsOf(language)("page.sections")).toBe(words);
});

test("what the newsroom words itself goes first", () => {
  expect(wordsOf("de", { "page.sections": "Rubriken" })("page.sections")).toBe("Rubriken");
});

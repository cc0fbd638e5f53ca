import { expect, test } from "vitest";
import { wordsOf } from "@/lib/language/languages";
import { rightsOf } from "./rights";
import { aSite } from "./testing/articles";

test("the rights in the texts are stated in the paper's language", () => {
  const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
  const textIn = (language: string) =>
    rightsOf(aSite({ copyright: "© Le Journal", licence, say: wordsOf(language) })).text;
  expect(textIn("de")).toBe(`© Le Journal. Texte: CC BY 4.0, ${licence.url}`);
  expect(textIn("fr")).toBe(`© Le Journal. Textes\u00a0: CC BY 4.0, ${licence.url}`);
});

test("an Arabic name is stated without invisible characters around it", () => {
  const licence = { name: "المشاع الإبداعي", url: "https://creativecommons.org/licenses/by/4.0/" };
  const { text } = rightsOf(aSite({ name: "المدّ والفنار", licence, say: wordsOf("ar") }));
  expect(text).toBe(`© المدّ والفنار. النصوص: المشاع الإبداعي، ${licence.url}`);
});

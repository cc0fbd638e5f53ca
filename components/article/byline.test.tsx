import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { aSite, aWholeArticle } from "@/lib/content/testing/articles";
import { wordsOf } from "@/lib/language/languages";
import { Byline } from "./byline";

const publishedAt = new Date("2026-11-23T05:40:00Z");

/** The words of a byline, in a language. */
function bylineIn(language: string, updatedAt: Date): string {
  const now = new Date("2026-11-25T00:00:00Z");
  const locale = { ...aSite({ language, say: wordsOf(language) }), now };
  const html = renderToStaticMarkup(
    <Byline article={aWholeArticle({ publishedAt, updatedAt })} locale={locale} />,
  );
  return html.replace(/<[^>]*>/g, "");
}

test.each([
  ["en-GB", "Updated 08:10"],
  ["de", "Aktualisiert um 08:10 Uhr"],
  ["fr", "Mis à jour à 08:10"],
  ["es", "Actualizado a las 08:10"],
])("a story that was updated on the same day says when, in %s", (language, words) => {
  expect(bylineIn(language, new Date("2026-11-23T07:10:00Z"))).toContain(words);
});

test.each([
  ["en-GB", /Updated 24 November 2026, 08:10/],
  ["de", /Aktualisiert am 24\. November 2026 um 08:10 Uhr/],
  ["fr", /Mis à jour le 24 novembre 2026 à 08:10/],
  // Node 20.19 and older write a comma.
  ["es", /Actualizado el 24 de noviembre de 2026(?: a las|,) 08:10/],
])("a story that was updated on another day says on which, in %s", (language, words) => {
  expect(bylineIn(language, new Date("2026-11-24T07:10:00Z"))).toMatch(words);
});

const hands = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    slug: `hand-${place}`,
    name: `Hand ${place}`,
    role: "Reporter",
    bio: "Writes.",
    links: [],
  }));

test.each([
  [3, undefined],
  [4, "Hand 0, Hand 1 and 2 others"],
  [12, "Hand 0, Hand 1 and 10 others"],
])("a story by %i authors names all of them, in a list that opens if they are many", (count, summary) => {
  const locale = { ...aSite(), now: publishedAt };
  const html = renderToStaticMarkup(
    <Byline article={aWholeArticle({ publishedAt, authors: hands(count) })} locale={locale} />,
  );
  expect(/<summary[^>]*>(.*?)<\/summary>/.exec(html)?.[1]).toBe(summary);
  expect(html.match(/rel="author"/g)).toHaveLength(count);
});

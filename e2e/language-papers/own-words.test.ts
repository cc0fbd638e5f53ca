import { expect, test } from "vitest";
import { english } from "@/lib/language/english";
import { formsOf, type Message } from "@/lib/language/message";
import { latinWords, latinWordsInFeed, latinWordsOn } from "./own-words";

/** The texts of all our English messages. Some consist of names and values alone. */
const texts = Object.values<Message>(english)
  .flatMap(formsOf)
  .map((text) => text.replace(/\{\w+\}/g, " … "));

test("every English message of ours would be found on a page that is not English", () => {
  const missed = texts.filter((text) => /\p{L}{2}/u.test(text) && latinWords(text).length === 0);
  expect(missed).toEqual([]);
});

const page = (inside: string, head = "") =>
  `<html lang="hy"><head>${head}</head><body>${inside}</body></html>`;

test.each([
  ["text", page("<p>Ընդամենը<b>Copied</b></p>")],
  ["text beside another element", page("<p>desk@tide.example<b>Copied</b></p>")],
  ["the title", page("", "<title>Copied</title>")],
  ["metadata", page("", '<meta property="og:image:alt" content="Copied">')],
  ["a description", page('<nav aria-label="Copied"></nav>')],
  ["an alternative text", page('<img alt="Copied">')],
  ["a text for a script", page('<share-link data-copied="Copied"></share-link>')],
  ["the words of a script", page('<script type="application/json">{"said":"Copied"}</script>')],
  ["structured data", page('<script type="application/ld+json">{"@graph":[{"name":"Copied"}]}</script>')],
  ["a template", page("<template><p>Copied</p></template>")],
  [
    "a template in a template",
    page("<template><template>Copied <i>⟦a⟧</i></template><b>Copied</b></template>"),
  ],
  ["a button", page('<input type="submit" value="Copied">')],
])("a word is found in %s", (_where, html) => {
  expect(latinWordsOn(html)).toEqual(["Copied"]);
});

test("names, addresses and what is marked as in another language are not taken for our words", () => {
  const html = page(
    `<p>RSS, Signal: desk@tide.example, @tide, maddesk.42, https://tide.example/category/news, age1qqq</p>
    <p lang="de">Guten Abend</p><ol data-receipt><li>velvet</li></ol><style>p{color:red}</style>
    <script>const word = "code";</script><a data-each="words">⟦word⟧</a>`,
    '<meta name="viewport" content="width=device-width">',
  );
  expect(latinWordsOn(html)).toEqual([]);
});

test("a word is found in every part of a feed", () => {
  const rss = "<rss><channel><div><b>Copied</b> </div><language>hy</language><pubDate>Mon, 15 Jun</pubDate>";
  for (const inside of [
    "<title>Copied</title>",
    "<x><![CDATA[<p>Ո <i>Copied</i></p>]]></x>",
    '<c label="Copied"/>',
  ])
    expect(latinWordsInFeed("/feed.xml", `<rss><channel>${inside}</channel></rss>`, "hy")).toEqual([
      "Copied",
    ]);
  expect(latinWordsInFeed("/feed.xml", `${rss}</channel></rss>`, "hy")).toEqual(["Copied"]);
  const json = JSON.stringify({ language: "hy", items: [{ content_html: '<img alt="Copied">' }] });
  expect(latinWordsInFeed("/feed.json", json, "hy")).toEqual(["Copied"]);
});

import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { aSite } from "@/lib/content/testing/articles";
import { wordsOf } from "@/lib/language/languages";
import { FeedRow } from "./feed-row";

test.each([
  ["en", "RSS feed of Sport"],
  ["de", "RSS-Feed: Sport"],
  ["fr", "Flux RSS\u00a0: Sport"],
  ["es", "Feed RSS de Sport"],
])("the link to a feed is named as the language orders its words, in %s", (language, name) => {
  const locale = aSite({ language, say: wordsOf(language) });
  const html = renderToStaticMarkup(
    <FeedRow name="Sport" list={{ kind: "category", slug: "sport" }} locale={locale} />,
  );
  expect(html).toContain(`aria-label="${name}"`);
});

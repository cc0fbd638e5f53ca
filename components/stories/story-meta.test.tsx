import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { anArticle, aSite } from "@/lib/content/testing/articles";
import { StoryMeta } from "./story-meta";

const hands = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    slug: `hand-${place}`,
    name: `Hand ${place}`,
    role: "Reporter",
    bio: "Writes.",
    links: [],
  }));

test.each([
  [3, "Hand 0, Hand 1 and Hand 2 ·"],
  [12, "Hand 0, Hand 1 and 10 others ·"],
])("a story by %i authors has a line of them in lists", (count, words) => {
  const locale = { ...aSite(), now: new Date("2026-11-24T00:00:00Z") };
  const html = renderToStaticMarkup(
    <StoryMeta article={anArticle({ authors: hands(count) })} locale={locale} />,
  );
  expect(html.replace(/<[^>]*>/g, "")).toContain(words);
});

import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { withLinkedStories } from "./linked-stories";

const headlines: Record<string, string> = { "last-tram": "The last tram", "market-rents": "Rents rise" };
const storyAt = (slug: string) => (headlines[slug] ? { slug, headline: headlines[slug] } : undefined);
const bodyWith = (stories: string): Root => ({
  type: "root",
  children: [{ type: "element", tagName: "RelatedStories", properties: { stories }, children: [] }],
});
const linksOf = (stories: string) =>
  [...toHtml(withLinkedStories(bodyWith(stories), storyAt)).matchAll(/<a href="([^"]+)">([^<]+)/g)].map(
    ([, ...link]) => link,
  );

test("stories that an editor picked are linked by their headlines, in the order of the editor", () => {
  expect(linksOf("market-rents last-tram")).toEqual([
    ["/market-rents", "Rents rise"],
    ["/last-tram", "The last tram"],
  ]);
});

test("a story that was taken down is left out, and the piece with the last of them", () => {
  expect(linksOf("taken-down last-tram")).toEqual([["/last-tram", "The last tram"]]);
  expect(withLinkedStories(bodyWith("taken-down"), storyAt).children).toEqual([]);
});

test("a body without such a piece is the same object", () => {
  const body: Root = { type: "root", children: [{ type: "text", value: "Words." }] };
  expect(withLinkedStories(body, storyAt)).toBe(body);
});

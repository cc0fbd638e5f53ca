import type { Article } from "./model";
import { textOf, wordsIn } from "./words-in";

const longStory = 2_000; // words
const fewestParts = 3;

/** The parts of a long story, by their headings; empty for a story that needs no list of them. */
export function contentsOf({ body }: Pick<Article, "body">): { id: string; title: string }[] {
  const parts = body.children.flatMap((node) =>
    node.type === "element" && node.tagName === "h2" && typeof node.properties.id === "string"
      ? [{ id: node.properties.id, title: textOf(node) }]
      : [],
  );
  return parts.length >= fewestParts && wordsIn(body) > longStory ? parts : [];
}

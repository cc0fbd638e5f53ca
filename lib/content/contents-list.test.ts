import type { ElementContent, Root } from "hast";
import { expect, test } from "vitest";
import { contentsOf } from "./contents-list";

const element = (tagName: string, text: string, id?: string): ElementContent => ({
  type: "element",
  tagName,
  properties: id === undefined ? {} : { id },
  children: [{ type: "text", value: text }],
});
const storyOf = (parts: number, words: number): { body: Root } => ({
  body: {
    type: "root",
    children: Array.from({ length: parts }, (_, place) => [
      element("h2", `Part ${place}`, `part-${place}`),
      element("h3", "A smaller heading", `smaller-${place}`),
      element("p", "word ".repeat(words / parts)),
    ]).flat(),
  },
});

test("a story of more than 2,000 words has a list of its parts", () => {
  expect(contentsOf(storyOf(3, 2400))).toEqual([
    { id: "part-0", title: "Part 0" },
    { id: "part-1", title: "Part 1" },
    { id: "part-2", title: "Part 2" },
  ]);
});

test.each([
  [3, 1500],
  [2, 2400],
])("a story of %i parts and %i words has none", (parts, words) => {
  expect(contentsOf(storyOf(parts, words))).toEqual([]);
});

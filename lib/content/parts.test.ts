import { expect, test } from "vitest";
import { inOrder, neighboursOf } from "./parts";
import { anArticle } from "./testing/articles";

const part = (number: number) =>
  anArticle({ slug: `part-${number}`, series: { slug: "river", name: "River", part: number } });
const parts = [part(5), part(1), part(2)];
const slugsAround = (number: number) => {
  const { previous, next, count } = neighboursOf(part(number), parts);
  return [previous?.slug, next?.slug, count];
};

test("the parts of a series are read from the first on, whenever they were published", () => {
  expect(inOrder(parts).map(({ slug }) => slug)).toEqual(["part-1", "part-2", "part-5"]);
});

test("a part leads to the published parts around it, over gaps", () => {
  expect(slugsAround(1)).toEqual([undefined, "part-2", 5]);
  expect(slugsAround(2)).toEqual(["part-1", "part-5", 5]);
  expect(slugsAround(5)).toEqual(["part-2", undefined, 5]);
});

test("a story that is in no series has no neighbours", () => {
  expect(neighboursOf(anArticle({ slug: "alone" }), [])).toEqual({ count: 0 });
});

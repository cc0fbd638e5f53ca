import fc from "fast-check";
import { expect, test } from "vitest";
import { anArticle, aPicture } from "@/lib/content/testing/articles";
import { openerFirst, rhythmOf } from "./strip-rhythm";

const stories = (pictures: string) =>
  [...pictures].map((mark, index) =>
    anArticle({ slug: `story-${index}`, ...(mark === "p" && { image: aPicture }) }),
  );

test.each([
  ["p", "feature"],
  ["-", "feature"],
  ["pp", "feature"],
  ["--", "row"],
  ["p--", "feature"],
  ["ppp", "feature"],
  ["pppp", "halves"],
  ["-----", "row"],
  ["ppppp", "halves"],
  ["p----", "halves"],
])("the first strip with %s is set as %s", (pictures, form) => {
  expect(rhythmOf(stories(pictures), 0).form).toBe(form);
});

test("the second strip is a row where pictures are even, and else turned", () => {
  expect(rhythmOf(stories("ppppp"), 1)).toEqual({ form: "row", isTurned: false });
  expect(rhythmOf(stories("pp-pp"), 1)).toEqual({ form: "row", isTurned: false });
  expect(rhythmOf(stories("p----"), 1)).toEqual({ form: "halves", isTurned: true });
  expect(rhythmOf(stories("p"), 1)).toEqual({ form: "feature", isTurned: true });
});

test("neighbours of five pictured stories differ", () => {
  const rhythms = [0, 1, 2, 3, 4, 5].map((place) => JSON.stringify(rhythmOf(stories("ppppp"), place)));
  for (const [place, rhythm] of rhythms.slice(1).entries()) expect(rhythm).not.toBe(rhythms[place]);
});

test("a strip opens with its first picture, and loses no story", () => {
  expect(openerFirst(stories("--p-p")).map(({ slug }) => slug)).toEqual([
    "story-2",
    "story-0",
    "story-1",
    "story-3",
    "story-4",
  ]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom("p", "-"), { maxLength: 6 }), (marks) => {
      const all = stories(marks.join(""));
      expect(new Set(openerFirst(all))).toEqual(new Set(all));
    }),
  );
});

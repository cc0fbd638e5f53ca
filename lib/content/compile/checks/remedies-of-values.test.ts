import { expect, test } from "vitest";
import { FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";

test.each([
  [
    "headline: A second story",
    "headline: '90s are back",
    "Put the whole value in double quotes if it is an apostrophe",
  ],
  ["headline: A second story", "headline:", "must not be empty. Fill it in.$"],
  ["headline: A second story", 'headline: ""', "must not be empty. Fill it in.$"],
  [
    "topics: [Trams]",
    "topics: [#MeToo]",
    "Put the words that contain #MeToo in double quotes, within the brackets.$",
  ],
])("%s, written as %s, is one fault with a remedy that holds", async (from, to, says) => {
  const paper = await FixturePaper.lay();
  await paper.change(second, from, to);
  expect(await paper.compile()).toBe(false);
  expect(paper.said.filter((line) => line.includes(second))).toEqual([
    expect.stringMatching(new RegExp(says)),
  ]);
});

test.each([
  ["headline: A second story", `headline: "'90s are back"`],
  ["topics: [Trams]", 'topics: ["#MeToo"]'],
  ["topics: [Trams]", "topics: [A.B.C.]"],
])("%s may be written as %s", async (from, to) => {
  const paper = await FixturePaper.lay();
  await paper.change(second, from, to);
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
});

test(".NET and NET are two names at one address, not two spellings", async () => {
  const paper = await FixturePaper.lay();
  await paper.change(second, "[Trams]", "[NET]");
  await paper.change("articles/2026/last-tram.mdx", "Night work", ".NET");
  expect(await paper.compile()).toBe(false);
  expect(paper.said.join("\n")).toContain("Spell both alike, or add a word to one.");
});

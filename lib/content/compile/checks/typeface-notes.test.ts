import { expect, test } from "vitest";
import { article, FixturePaper } from "@/lib/content/compile/testing/fixture-paper";

async function notesOf(change: (paper: FixturePaper) => Promise<void>): Promise<string[]> {
  const paper = await FixturePaper.lay();
  await change(paper);
  expect(await paper.compile()).toBe(true);
  return paper.said
    .filter((line) => line.includes("no typeface for"))
    .map((line) => line.replace(/^.*content\//, ""));
}
const unread = "readers see them in the font of their device.";

test("letters that the paper has no typeface for are noted once a script, where they begin", async () => {
  const notes = await notesOf(async (paper) => {
    await paper.change(article, /^headline: .*$/m, "headline: The word հաց, and բաց");
    await paper.change(article, /$/, "\n\nAgain հաց, and ᏣᎳᎩ, and Россия.\n");
  });
  expect(notes).toEqual([
    `articles/2026/last-tram.mdx:1: Note: The paper has no typeface for letters such as "Ꮳ" (U+13E3): ${unread}`,
    `articles/2026/last-tram.mdx:1: Note: The paper has no typeface for Cyrillic letters: ${unread}`,
    `articles/2026/last-tram.mdx:2:11: Note: The paper has no typeface for Armenian letters: ${unread}`,
  ]);
});

test("Latin letters of any language, numbers and signs are not noted, nor is the language of the paper", async () => {
  const text = "\n\nŁódź, ə, Ħ, ﬁ, ẞ, 1931, ² № → 😀 «»\n";
  expect(await notesOf((paper) => paper.change(article, /$/, text))).toEqual([]);
  const armenian = async (paper: FixturePaper) => {
    await paper.change("site.yaml", /^language: .*$/m, "language: hy");
    await paper.change(article, /$/, "\n\nԱյսօր հաց չկա։\n");
  };
  expect(await notesOf(armenian)).toEqual([]);
});

test("a language without a typeface is noted at the language, and not at its stories", async () => {
  const notes = await notesOf(async (paper) => {
    await paper.change("site.yaml", /^language: .*$/m, "language: ja");
    await paper.change(article, /$/, "\n\n今日は電車が来ない。\n");
  });
  expect(notes).toEqual([
    expect.stringMatching(
      /^site\.yaml:\d+:\d+: Note: The paper has no typeface for Japanese letters: readers see them in the font of their device\. To add one, see docs\/languages\.md\.$/,
    ),
  ]);
});

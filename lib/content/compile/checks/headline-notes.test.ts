import { expect, test } from "vitest";
import { article, FixturePaper } from "@/lib/content/compile/testing/fixture-paper";

/** Stands in for that of the share cards, which lie above. */
const undrawnLetters = (text: string) => text.match(/\p{Script=Mongolian}/gu) ?? [];

test("a headline that share cards cannot draw is noted where it stands, and published", async () => {
  const paper = await FixturePaper.lay();
  const notes = () =>
    paper.said
      .filter((line) => line.includes("Note:") && line.includes("share card"))
      .map((line) => line.replace(/^.*content\//, ""));
  expect(await paper.compile({ undrawnLetters })).toBe(true);
  expect(notes()).toEqual([]);
  await paper.change(article, /^headline: .*$/m, "headline: ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ");
  expect(await paper.compile({ undrawnLetters })).toBe(true);
  expect(notes()).toEqual([
    expect.stringMatching(
      /^articles\/2026\/last-tram\.mdx:2:11: Note: The share card shows the paper's name instead of this headline: .*\(U\+182E\)/,
    ),
  ]);
});

import { describe, expect, test } from "vitest";
import { article, FixturePaper } from "@/lib/content/compile/testing/fixture-paper";

async function notesOf(change: (paper: FixturePaper) => Promise<void>): Promise<string[]> {
  const paper = await FixturePaper.lay();
  await change(paper);
  expect(await paper.compile()).toBe(true);
  return paper.said
    .filter((line) => line.includes("no typeface for"))
    .map((line) => line.replace(/^.*content\//, ""));
}
const unread =
  'readers see them in the font of their device. To change that, see "Typefaces" in docs/languages.md.';
const toAdd = 'see "Add a language" in docs/languages.md.';

test("letters that the paper has no typeface for are noted once a script, where they begin", async () => {
  const notes = await notesOf(async (paper) => {
    await paper.change(article, /^headline: .*$/m, "headline: The word հաց, and բաց");
    await paper.change(article, /$/, "\n\nAgain հաց, ꕙꔤ ꕙ, 𐓏𐓘𐓻, Россия.\n");
  });
  expect(notes).toEqual([
    `articles/2026/last-tram.mdx:26:12: Note: Pages in en-GB have no typeface for Vai letters: ${unread}`,
    `articles/2026/last-tram.mdx:26:18: Note: Pages in en-GB have no typeface for Osage letters: ${unread}`,
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

describe("a language of the paper is noted once, at the language", () => {
  const device = "readers see them in the font of their device.";
  const site = (notes: readonly string[]) =>
    notes
      .filter((line) => /site\.yaml:\d+:\d+: Note: /.test(line))
      .map((line) => line.replace(/^.*content\//, ""));

  test.each([
    ["ja", "Japanese letters", "Japanese"],
    ["zh", "Chinese letters", "Chinese"],
    ["zh-Hant", "Chinese letters", "Traditional Chinese"],
    ["vai", "Vai letters", "Vai"],
  ])("without a typeface and words of ours: %s", async (language, letters, name) => {
    const paper = await FixturePaper.lay();
    await paper.change("site.yaml", /^language: .*$/m, `language: ${language}`);
    await paper.change(article, /$/, language === "vai" ? "\n\nꕙꔤ\n" : "\n\n今日電車。\n");
    expect(await paper.compile(), paper.said.join("\n")).toBe(true);
    const said = paper.said.filter((line) => /typeface|own words/.test(line));
    expect(said.map((line) => line.replace(/^.*content\//, ""))).toEqual([
      `site.yaml:5:11: Note: The paper has no typeface for ${letters}: ${device} To add one, ${toAdd}`,
      `site.yaml:5:11: Note: The paper's own words do not exist in ${name}: readers see English. To add them, ${toAdd}`,
    ]);
    paper.said.length = 0;
    await paper.change("site.yaml", "Small and sound", "Small, and sound");
    expect(await paper.compile()).toBe(true);
    expect(site(paper.said)).toEqual([]);
  });

  test("without words of ours only, in an edition, and in a script that our words do not have", async () => {
    const paper = await FixturePaper.lay();
    const editions = "editions:\n  - language: sw\n  - language: az-Cyrl\n  - language: fr\n";
    await paper.change("site.yaml", "timeZone:", `${editions}timeZone:`);
    expect(await paper.compile()).toBe(true);
    const missing = "The paper's own words do not exist in";
    const english = `readers see English. To add them, ${toAdd}`;
    expect(site(paper.said)).toEqual([
      `site.yaml:7:15: Note: ${missing} Swahili: ${english}`,
      `site.yaml:8:15: Note: ${missing} Azerbaijani (Cyrillic): ${english}`,
    ]);
  });

  test("when it changes in a paper that is published, with the letters of all stories", async () => {
    const paper = await FixturePaper.lay();
    await paper.change("site.yaml", "language: en-GB", "language: vai");
    await paper.change(article, /$/, "\n\nꕙꔤ, հաց։\n");
    expect(await paper.compile()).toBe(true);
    expect(paper.said.join("\n")).not.toContain("Pages in");
    paper.said.length = 0;
    await paper.change("site.yaml", "language: vai", "language: ko");
    expect(await paper.compile()).toBe(true);
    expect(paper.said.filter((line) => /typeface|own words/.test(line))).toEqual([
      expect.stringContaining("The paper has no typeface for Korean letters"),
      expect.stringContaining("The paper's own words do not exist in Korean"),
      expect.stringContaining("last-tram.mdx:26:1: Note: Pages in ko have no typeface for Vai letters"),
    ]);
  });
});

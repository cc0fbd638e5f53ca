import { beforeEach, describe, expect, test } from "vitest";
import { article, FixturePaper, second, soundPaper } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";

let paper: FixturePaper;
beforeEach(async () => {
  paper = await FixturePaper.lay();
  await paper.change("site.yaml", "timeZone:", "editions: [{ language: hy }, { language: fr }]\ntimeZone:");
  await paper.change(second, "headline:", "language: hy\nheadline:");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
});

const published = () => readStored(paper.compiledFolder).index;
const nothingPublished = "Nothing was published; the last good content stays.";

describe("nothing is published while a story that stays as it was still needs", () => {
  test.each([
    ["removed", "[{ language: fr }]"],
    ["renamed", "[{ language: hy-AM }, { language: fr }]"],
    ["written in other letters", "[{ language: HY }, { language: fr }]"],
  ])("an edition that is %s", async (_, editions) => {
    const before = published();
    await paper.change("site.yaml", "[{ language: hy }, { language: fr }]", editions);
    await paper.change(article, "leaves at midnight", "leaves at one");
    const said = await paper.compileWithFaults();
    expect(said).toContain('The edition "hy" is still needed by /second-story, which stays as it was.');
    expect(said).toContain(nothingPublished);
    expect(published()).toEqual(before);
  });

  test.each([
    [article, "Nobody counted", "/last-tram"],
    ["pages/about.mdx", "We are", "/about"],
  ])("the paper's own language: %s", async (path, words, address) => {
    const before = published();
    await paper.change("site.yaml", "language: en-GB", "language: fr");
    await paper.change("site.yaml", "{ language: fr }", "{ language: en-GB }");
    await paper.change(path, words, `{1 + 1} ${words}`);
    const said = await paper.compileWithFaults();
    expect(said).toContain(`The paper's own language, en-GB, is still needed by ${address}, which stays`);
    expect(said).toContain(nothingPublished);
    expect(published()).toEqual(before);
  });
});

test("an edition does not take the address of a story that stays as it was", async () => {
  await paper.write("articles/2026/ar.mdx", soundPaper[second].replace("A second story", "Of Arles"));
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  await paper.change("site.yaml", "{ language: fr }", "{ language: fr }, { language: ar }");
  const said = await paper.compileWithFaults();
  expect(said).toContain("The address /ar is still needed by /ar, which stays as it was.");
  expect(said).toContain(nothingPublished);
});

test("an edition becomes the paper's own language, although a story in it stays as it was", async () => {
  await paper.change("site.yaml", "language: en-GB", "language: hy");
  await paper.change("site.yaml", "{ language: hy }", "{ language: en-GB }");
  await paper.change(second, "Short.", "{1 + 1}");
  expect(await paper.compileWithFaults()).toContain("Everything else is published.");
  expect(published().site.language).toBe("hy");
});

test("an edition goes with its last story", async () => {
  await paper.change("site.yaml", "{ language: hy }, ", "");
  await paper.remove(second);
  await paper.change(article, "Nobody counted", "{1 + 1} Nobody counted");
  expect(await paper.compileWithFaults()).toContain("Everything else is published.");
  expect(published().site.editions).toEqual([{ language: "fr" }]);
});

import sharp from "sharp";
import { expect, test } from "vitest";
import { article, FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";

async function layWith(width: number, height: number): Promise<FixturePaper> {
  const paper = await FixturePaper.lay();
  await paper.change(article, 'credit="Pia Norr"', 'credit="Illustration: Pia Norr"');
  const drawn = sharp({ create: { width, height, channels: 3, background: "#336699" } });
  for (const name of ["tram", "mara-lind"])
    await paper.write(`images/${name}.png`, await drawn.png().toBuffer());
  return paper;
}

/** The notes of a compile, which must succeed. */
async function notesOf(paper: FixturePaper): Promise<string[]> {
  paper.said.length = 0;
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  return paper.said.filter((line) => line.includes("Note:")).map((line) => line.replace(/^.*content\//, ""));
}

test("pictures that are too small for their places are noted where they are named, and published", async () => {
  const paper = await layWith(170, 100);
  expect(await notesOf(paper)).toEqual([
    expect.stringMatching(/^articles\/2026\/last-tram\.mdx:11:8: Note: .*170 pixels wide.*needs 1,200/),
    expect.stringMatching(
      /^articles\/2026\/last-tram\.mdx:23:1: Note: .*170 pixels wide.*A figure needs 680/,
    ),
    expect.stringMatching(/^authors\/mara-lind\.yaml:3:7: Note: .*170 pixels wide.*needs 176/),
  ]);
  await paper.change(article, 'Pia Norr" />', 'Pia Norr" wide />');
  expect((await notesOf(paper)).join("\n")).toContain("A wide figure needs 976");
});

test("what is large enough is not noted, nor a document that did not change", async () => {
  const paper = await layWith(1200, 10);
  expect(await notesOf(paper)).toEqual([]);
  const small = await layWith(170, 100);
  expect(await notesOf(small)).toHaveLength(3);
  expect(await notesOf(small)).toEqual([]);
});

test("a lead picture that is taller than wide is noted unless it has a focus", async () => {
  const paper = await layWith(1200, 1300);
  expect(await notesOf(paper)).toEqual([]);
  await paper.change(article, "\n  focus: { x: 0.5, y: 0.4 }", "");
  expect(await notesOf(paper)).toEqual([expect.stringContaining("Add focus: { x: 0.5, y: 0.3 }")]);
});

test("a picture with two credits is noted", async () => {
  const paper = await layWith(1200, 10);
  await paper.change(
    second,
    "---\n\nShort.",
    "image: { src: tram.png, alt: A tram., credit: P. N. }\n---\n\nShort.",
  );
  const notes = await notesOf(paper);
  expect(notes).toHaveLength(2);
  for (const note of notes) expect(note).toContain("another credit or licence elsewhere");
});

import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { article, FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";

async function layWith(width: number, height: number): Promise<FixturePaper> {
  const paper = await FixturePaper.lay();
  await paper.change(article, 'credit="Pia Norr"', 'credit="Illustration: Pia Norr"');
  for (const name of ["tram", "mara-lind"])
    await paper.write(`images/${name}.png`, await plain(width, height).png().toBuffer());
  return paper;
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#336699" } });

const notesIn = ({ said }: FixturePaper) =>
  said.filter((line) => line.includes("Note:")).map((line) => line.replace(/^.*content\//, ""));

/** The notes of a compile, which must succeed. */
async function notesOf(paper: FixturePaper): Promise<string[]> {
  paper.said.length = 0;
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  return notesIn(paper);
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

test("of many notes the first are printed, and all of them when that is asked for", async () => {
  const paper = await layWith(1200, 10);
  await paper.write("images/small.png", await plain(100, 10).png().toBuffer());
  await paper.change(second, "Short.", '<Figure src="small.png" alt="A" credit="B" />\n\n'.repeat(25));
  expect(await notesOf(paper)).toHaveLength(20);
  expect(paper.said).toContain("There are more notes like these. npm run content -- --all-notes prints all.");
  paper.said.length = 0;
  expect(await paper.compile({ allNotes: true })).toBe(true);
  expect(notesIn(paper)).toHaveLength(25);
  expect(paper.said.join("\n")).not.toContain("more notes");
});

describe("a note comes once, when readers get what it is about", () => {
  const tall = "image: { src: tall.png, alt: A tower., credit: P. N. }\n---\n\nShort.";
  const tooSmall = expect.stringMatching(/^articles\/2026\/second-story\.mdx:8:15: Note: .*700 pixels wide/);
  const tallerThanWide = expect.stringMatching(/^articles\/2026\/second-story\.mdx:8:15: Note: .*Add focus/);
  /** The notes of a compile that may have faults. */
  const notesAmongFaults = async (paper: FixturePaper, isSound = false) => {
    paper.said.length = 0;
    expect(await paper.compile(), paper.said.join("\n")).toBe(isSound);
    return notesIn(paper).filter((line) => line.includes("second-story"));
  };
  const layTall = async () => {
    const paper = await layWith(1200, 10);
    await paper.write("images/tall.png", await plain(700, 1400).png().toBuffer());
    return paper;
  };

  test("also while another story has a fault, in a first compile and in later ones", async () => {
    const paper = await layTall();
    await paper.change(second, "---\n\nShort.", tall);
    await paper.change(article, "category: transport", "category: trasnport");
    expect(await notesAmongFaults(paper)).toEqual([tooSmall, tallerThanWide]);
    expect(await notesAmongFaults(paper)).toEqual([]);
    await paper.change(second, tall, "---\n\nShort.");
    expect(await notesAmongFaults(paper)).toEqual([]);
    await paper.change(second, "---\n\nShort.", tall);
    expect(await notesAmongFaults(paper)).toEqual([tooSmall, tallerThanWide]);
    await paper.change(article, "category: trasnport", "category: transport");
    expect(await notesAmongFaults(paper, true)).toEqual([]);
  });

  test("after the fault of the story itself, or of one that it waits for, is corrected", async () => {
    const paper = await layTall();
    expect(await paper.compile()).toBe(true);
    await paper.change(article, "category: transport", "category: trasnport");
    await paper.write("articles/2026/third.mdx", (await paper.read(second)).replace("news", "nwes"));
    await paper.change(second, "---\n\nShort.", `${tall} See [more](/third).`);
    expect(await notesAmongFaults(paper)).toEqual([]);
    await paper.change("articles/2026/third.mdx", "nwes", "news");
    expect(await notesAmongFaults(paper)).toEqual([tooSmall, tallerThanWide]);
  });

  test("when the picture is replaced, and when what was refused is allowed", async () => {
    const paper = await layTall();
    const pathOf = (index: number) => `articles/2026/story-${index}.mdx`;
    for (let index = 0; index < 4; index++) await paper.write(pathOf(index), await paper.read(second));
    await paper.change(second, "---\n\nShort.", tall.replace("tall", "tram"));
    await notesAmongFaults(paper, true);
    await paper.write("images/tram.png", await plain(700, 100).png().toBuffer());
    for (let index = 0; index < 4; index++) await paper.remove(pathOf(index));
    expect(await notesAmongFaults(paper)).toEqual([]);
    paper.said.length = 0;
    expect(await paper.compile({ mayTakeDown: () => true })).toBe(true);
    expect(notesIn(paper).join("\n")).toMatch(/second-story\.mdx:8:15: Note: .*700 pixels wide/);
  });

  test("in the preview with each change of a draft, and for readers once it is published", async () => {
    const paper = await layTall();
    const preview = async () => {
      paper.said.length = 0;
      expect(await paper.compile({ withDrafts: true }), paper.said.join("\n")).toBe(true);
      return notesIn(paper).filter((line) => line.includes("second-story"));
    };
    await preview();
    await paper.change(second, "---\n\nShort.", `draft: true\n${tall}`);
    const inDraft = [expect.stringContaining("mdx:9:15: "), expect.stringContaining("mdx:9:15: ")];
    expect(await preview()).toEqual(inDraft);
    expect(await preview()).toEqual([]);
    await paper.change(second, "draft: true\n", "");
    expect(await preview()).toEqual([tooSmall, tallerThanWide]);
  });
});

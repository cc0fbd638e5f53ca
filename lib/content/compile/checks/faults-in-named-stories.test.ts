import { expect, test } from "vitest";
import { type Spoiled, testThatEachIsReported } from "@/lib/content/compile/testing/faulty-paper";
import { FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";

const author = "authors/mara-lind.yaml";
const topic = "topics/trams.yaml";
const best = (slugs: string) => (paper: FixturePaper) =>
  paper.change(author, "role: City reporter", `best: ${slugs}\nrole: City reporter`);
const other = (paper: FixturePaper) =>
  paper.write("authors/jon-abara.yaml", "name: Jon Abara\nrole: Reporter\nbio: Jon walks.\n");

const badBest: Spoiled[] = [
  {
    name: "a best story that does not exist",
    spoil: best("[last-tram, secnd-story]"),
    says: ['Unknown story "secnd-story". Did you mean "second-story"?'],
    column: 19,
  },
  {
    name: "a best story that is a draft",
    spoil: async (paper: FixturePaper) => {
      await best("[second-story]")(paper);
      await paper.change(second, "headline:", "draft: true\nheadline:");
    },
    says: ['"second-story" is a draft. Name a story that readers can open.'],
    column: 8,
  },
  {
    name: "a best story that is yet to come",
    spoil: async (paper: FixturePaper) => {
      await best("[second-story]")(paper);
      await paper.change(second, "2026-11-22T06:40:00+01:00", "2096-11-22T06:40:00+01:00");
      await paper.write("articles/2096/second-story.mdx", await paper.read(second));
      await paper.remove(second);
    },
    says: [
      '"second-story" is not published before 22 November 2096, 06:40. Name a story that readers can open.',
    ],
    column: 8,
  },
  {
    name: "a best story by somebody else",
    spoil: async (paper: FixturePaper) => {
      await best("[second-story]")(paper);
      await other(paper);
      await paper.change(second, "authors: [mara-lind]", "authors: [jon-abara]");
    },
    says: ['"second-story" is by jon-abara. Name a story whose authors include mara-lind.'],
    column: 8,
  },
  {
    name: "a best story under its former slug",
    spoil: best("[tram-of-old]"),
    says: ['"tram-of-old" is "last-tram" now. Write the new slug.'],
    column: 8,
  },
  {
    name: "a best story that is named twice",
    spoil: best("[last-tram, last-tram]"),
    says: ['"last-tram" is listed twice in best. Keep one.'],
    column: 19,
  },
  {
    name: "four best stories",
    spoil: best("[last-tram, second-story, a, b]"),
    says: ['"best" must have at most 3 items, not 4. Remove some.'],
    column: 7,
  },
].map((spoiled) => ({ ...spoiled, path: author, line: 2 }));

const file = (yaml: string) => (paper: FixturePaper) => paper.write(topic, `${yaml}\n`);

const badTopics: Spoiled[] = [
  {
    name: "a file of a topic that no story has",
    spoil: (paper: FixturePaper) => paper.write("topics/tram.yaml", "description: Rails.\n"),
    path: "topics/tram.yaml",
    line: 1,
    says: ['No story has the topic "tram". Did you mean "trams"? Rename this file.'],
  },
  {
    name: "an explainer that does not exist",
    spoil: file("description: Rails.\nexplainer: last-trams"),
    path: topic,
    line: 2,
    column: 12,
    says: ['Unknown story "last-trams". Did you mean "last-tram"?'],
  },
  {
    name: "an explainer that is a draft",
    spoil: async (paper: FixturePaper) => {
      await file("explainer: second-story")(paper);
      await paper.change(second, "headline:", "draft: true\nheadline:");
    },
    path: topic,
    line: 1,
    column: 12,
    says: ['"second-story" is a draft. Name a story that readers can open.'],
  },
  {
    name: "a topic in a language that the paper does not have",
    spoil: file("description: Rails.\nlanguage: hy"),
    path: topic,
    line: 2,
    column: 11,
    says: ["The paper is in en-GB. Add hy to editions in site.yaml"],
  },
  {
    name: "an unknown field of a topic",
    spoil: file("summary: Rails."),
    path: topic,
    line: 1,
    says: ['Unknown field "summary". Did you mean "description"?'],
  },
  {
    name: "markup in the sentence of a topic",
    spoil: file("description: <b>Rails</b>"),
    path: topic,
    line: 1,
    column: 14,
    says: ['"description" is plain text'],
  },
  {
    name: "a file of a topic with a wrong extension",
    spoil: (paper: FixturePaper) => paper.write("topics/trams.yml", "description: Rails.\n"),
    path: "topics/trams.yml",
    line: 1,
    says: ['Rename it to "trams.yaml"'],
  },
];

testThatEachIsReported("the best stories of an author", badBest);
testThatEachIsReported("a topic", badTopics);

test("a story that is taken down is not a fault of the author and the topic that name it", async () => {
  const paper = await FixturePaper.lay();
  await best("[second-story]")(paper);
  await file("explainer: second-story")(paper);
  await paper.compile();
  await paper.change(second, "headline:", "draft: true\nheadline:");
  expect(await paper.compile()).toBe(true);
  await paper.remove(second);
  expect(await paper.compile({ mayTakeDown: () => true })).toBe(true);
  expect(await paper.compile({ mayTakeDown: () => true })).toBe(true);
});

test("the file of a topic whose last story is taken down is not a fault", async () => {
  const paper = await FixturePaper.lay();
  await paper.write("topics/night-work.yaml", "description: While others sleep.\n");
  await paper.compile();
  await paper.change("articles/2026/last-tram.mdx", "topics: [Trams, Night work]", "topics: [Trams]");
  expect(await paper.compile()).toBe(true);
  expect(await paper.compile()).toBe(true);
});

test("a topic with a fault stays as it was, and all else is published", async () => {
  const paper = await FixturePaper.lay();
  await file("description: Rails.")(paper);
  await paper.compile();
  await file("description: Rails and wires.\nexplainer: nothing-of-it")(paper);
  await paper.change(second, "A second story", "A better story");
  const said = await paper.compileWithFaults();
  expect(said).toContain("Changed: /second-story");
  expect(said).toContain("Everything else is published.");
  await file("description: Rails and wires.\nexplainer: last-tram")(paper);
  await paper.compile();
  expect(paper.said.join("\n")).toContain("Changed: /topic/trams");
});

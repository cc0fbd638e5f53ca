import { expect, test } from "vitest";
import { type Spoiled, testThatEachIsReported } from "@/lib/content/compile/testing/faulty-paper";
import { article, FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";

const front = "front.yaml";

/** A front with these lines, and what is said of one of them. */
const inFront = (name: string, text: string, line: number, ...says: string[]): Spoiled => ({
  name,
  spoil: (paper) => paper.write(front, text),
  path: front,
  line,
  says,
});

testThatEachIsReported("a front", [
  inFront("an unknown lead", "leads:\n  - story: last-tran\n", 2, '"last-tran"', 'Did you mean "last-tram"?'),
  inFront("a lead without a story", "leads:\n  - followUps: [last-tram]\n", 2, '"leads.0.story" is required'),
  inFront(
    "an unknown follow-up",
    "leads:\n  - story: last-tram\n    followUps:\n      - second-stori\n",
    4,
    'Did you mean "second-story"?',
  ),
  inFront(
    "five follow-ups",
    "leads:\n  - story: last-tram\n    followUps: [a, b, c, d, e]\n",
    3,
    "must have at most 4 items",
  ),
  inFront(
    "three leads",
    "leads:\n  - story: last-tram\n  - story: second-story\n  - story: about\n",
    1,
    "must have at most 2 items",
  ),
  inFront("a page", "pins:\n  - story: about\n", 2, 'Unknown story "about"'),
  inFront("a former slug", "off: [tram-of-old]\n", 1, 'is now "last-tram". Write that.'),
  inFront(
    "a story in two places",
    "leads:\n  - story: last-tram\noff: [last-tram]\n",
    3,
    '"last-tram" is named in leads already. Keep one place.',
  ),
  inFront(
    "a follow-up that is pinned too",
    "leads:\n  - story: second-story\n    followUps: [last-tram]\npins:\n  - story: last-tram\n",
    5,
    '"last-tram" is named in followUps already.',
  ),
  inFront(
    "a time without a zone",
    "pins:\n  - story: last-tram\n    until: 2026-11-24T06:00\n",
    3,
    '"pins.0.until"',
  ),
  inFront("an unknown section", "strips: [transport, new]\n", 1, 'Did you mean "news"?'),
  inFront("a section twice", "strips: [news, news]\n", 1, '"news" is listed twice in strips. Keep one.'),
  inFront(
    "a breaking line without words",
    "breaking:\n  story: last-tram\n  until: 2026-11-23T12:00:00+01:00\n",
    1,
    '"breaking.text" is required',
  ),
  inFront(
    "a breaking line without an end",
    "breaking:\n  text: Trams stand still\n",
    1,
    '"breaking.until" is required. Add until: 2026',
  ),
  inFront("a lead that is only a slug", "leads: [last-tram]\n", 1, 'Write "- story: last-tram".'),
  inFront("a pin that is only a slug", "pins:\n  - last-tram\n", 2, 'Write "- story: last-tram".'),
  inFront("leads that are one slug", "leads: last-tram\n", 1, 'Write "- story: last-tram" below it.'),
  inFront("an unknown field", "lead: last-tram\n", 1, 'Did you mean "leads"?'),
  {
    name: "a draft",
    spoil: async (paper) => {
      await paper.change(second, "category: news", "category: news\ndraft: true");
      await paper.write(front, "pins:\n  - story: second-story\n");
    },
    path: front,
    line: 2,
    says: ["is a draft, which readers cannot open", "Publish it first"],
  },
  {
    name: "a paid lead",
    spoil: async (paper) => {
      await paper.change(second, "category: news", "category: news\npartner: { name: Ode, kind: paid }");
      await paper.write(front, "leads:\n  - story: last-tram\n  - story: second-story\n");
    },
    path: front,
    line: 3,
    says: ['"second-story" is a paid story, which must not lead a front. Remove it from leads.'],
  },
  {
    name: "a story of another section",
    spoil: (paper) => paper.write("front/news.yaml", "pins:\n  - story: last-tram\n"),
    path: "front/news.yaml",
    line: 2,
    says: [
      '"pins.0.story" must be a story of the section news: "last-tram" is in transport. Remove it here.',
    ],
  },
  {
    name: "an unlike story among many",
    spoil: async (paper) => {
      const story = await paper.read(second);
      for (const day of [10, 11, 12, 13, 14])
        await paper.write(`articles/2026/a-${day}.mdx`, story.replace("11-22", `11-${day}`));
      await paper.write(front, "off: [zeppelin-over-the-harbour]\n");
    },
    path: front,
    line: 1,
    says: ["The newest are last-tram, second-story, a-14, a-13, a-12."],
  },
  inFront(
    "a pasted address",
    "pins:\n  - story: https://fixture.example/last-tram?x=1\n",
    2,
    'is an address. Write "last-tram".',
  ),
  inFront("a pasted path", "off: [/tram-of-old/]\n", 1, '"/tram-of-old/" is an address. Write "last-tram".'),
  {
    name: "a section that the paper does not have",
    spoil: (paper) => paper.write("front/new.yaml", "off: [last-tram]\n"),
    path: "front/new.yaml",
    line: 1,
    says: ['There is no section "new".', 'Did you mean "news"?'],
  },
  {
    name: "strips of a section",
    spoil: (paper) => paper.write("front/news.yaml", "strips: [news]\n"),
    path: "front/news.yaml",
    line: 1,
    says: ['"strips" is for the front of the paper. Move it to front.yaml.'],
  },
]);

test("a front with a fault stays as it was, and stories are published all the same", async () => {
  const paper = await FixturePaper.lay();
  const sound = { leads: [{ story: "second-story" }] };
  await paper.write(front, "leads:\n  - story: second-story\n");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(readStored(paper.compiledFolder).index.fronts).toEqual({ [front]: sound });

  await paper.write(front, "leads:\n  - story: secund-story\n");
  await paper.change(article, "The last tram leaves", "The very last tram leaves");
  const said = await paper.compileWithFaults();
  expect(said).toContain("Changed: /last-tram");
  expect(said).toContain("\nFronts that stay as they were: front.yaml\n");
  expect(readStored(paper.compiledFolder).index.fronts).toEqual({ [front]: sound });
});

test("a new front with a fault is reported as not in use", async () => {
  const paper = await FixturePaper.lay();
  await paper.write("front/news.yaml", "off: [secund-story]\n");
  expect(await paper.compileWithFaults()).toContain("\nFronts that are not in use: front/news.yaml\n");
});

test.each(["", "\n", "# Nothing today.\n# leads:\n"])("a front without wishes is sound: %j", async (text) => {
  const paper = await FixturePaper.lay();
  await paper.write(front, text);
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(readStored(paper.compiledFolder).index.fronts).toEqual({ [front]: {} });
});

test("a story in three places is reported with the first of them", async () => {
  const paper = await FixturePaper.lay();
  await paper.write(front, "leads:\n  - story: last-tram\npins:\n  - story: last-tram\noff: [last-tram]\n");
  const said = await paper.compileWithFaults();
  expect(said.match(/is named in leads already/g)).toHaveLength(2);
});

test("a front may name a scheduled story, which takes its place at its time", async () => {
  const paper = await FixturePaper.lay();
  const story = await paper.read(second);
  await paper.remove(second);
  await paper.write(second.replace("2026", "2098"), story.replace("2026-11", "2098-11"));
  await paper.write(front, "leads:\n  - story: second-story\n");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(readStored(paper.compiledFolder).index.fronts).toEqual({
    [front]: { leads: [{ story: "second-story" }] },
  });
});

test("a story that a front names can be taken down", async () => {
  const paper = await FixturePaper.lay();
  await paper.write(front, "leads:\n  - story: second-story\n");
  await paper.compile();
  await paper.remove(second);
  expect(await paper.compile({ mayTakeDown: () => true })).toBe(false);
  expect(paper.said.join("\n")).toMatch(/Gone: \/second-story/);
  expect(readStored(paper.compiledFolder).index.withdrawn).toContain("second-story");
});

test("what has ended on a front may name a story that is gone", async () => {
  const paper = await FixturePaper.lay();
  const until = "until: 2026-11-23T12:00:00+01:00";
  await paper.write(
    front,
    `leads:\n  - { story: gone, followUps: [gone-too], ${until} }\npins:\n  - { story: gone-as-well, ${until} }\nbreaking: { text: Trams stand still, story: gone-at-last, ${until} }\n`,
  );
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
});

test("a front that changes or goes is reported by its file", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  await paper.write(front, "off: [second-story]\n");
  await paper.compile();
  expect(paper.said).toContain("Changed fronts: front.yaml");
  await paper.remove(front);
  paper.said.length = 0;
  await paper.compile();
  expect(paper.said).toContain("Changed fronts: front.yaml");
  expect(readStored(paper.compiledFolder).index.fronts).toEqual({});
});

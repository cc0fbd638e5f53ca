import { expect, test } from "vitest";
import { readPaper } from "@/lib/content/read-paper";
import { servingContent } from "@/lib/content/serving";
import { english } from "@/lib/language/english";
import { languages, wordsOf } from "@/lib/language/languages";
import { FixturePaper } from "./testing/fixture-paper";

const write = (paper: FixturePaper, yaml: string) => paper.write("words.yaml", `${yaml}\n`);

function sayOf({ compiledFolder }: FixturePaper) {
  const { generation } = servingContent(compiledFolder).pointer;
  const { site } = readPaper(compiledFolder, generation).paper;
  return wordsOf(site.language, site.words);
}

test("a newsroom's own words are published, and change every page", async () => {
  const paper = await FixturePaper.lay();
  await write(
    paper,
    'front.empty: "Come back soon."\nlist.stories: { one: A single story, other: "{count} of them" }',
  );
  expect(await paper.compile()).toBe(true);
  const say = sayOf(paper);
  expect(say("front.empty")).toBe("Come back soon.");
  expect([say("list.stories", { count: 1 }), say("list.stories", { count: 1200 })]).toEqual([
    "A single story",
    "1,200 of them",
  ]);
  expect(say("list.empty")).toBe(english["list.empty"]);
  await write(paper, 'front.empty: "Later."');
  expect(await paper.compile()).toBe(true);
  expect(paper.said.join("\n")).toContain("Changed on every page: words.yaml");
});

test("one text is accepted for all numbers, and plural forms where English has one text", async () => {
  const paper = await FixturePaper.lay();
  const forms = 'article.minutes: { one: "A minute", other: "{count} minutes" }';
  await write(paper, `list.stories: "{count} reports"\n${forms}`);
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const say = sayOf(paper);
  expect([say("list.stories", { count: 1 }), say("list.stories", { count: 2 })]).toEqual([
    "1 reports",
    "2 reports",
  ]);
  expect([say("article.minutes", { count: 1 }), say("article.minutes", { count: 2 })]).toEqual([
    "A minute",
    "2 minutes",
  ]);
});

test("a form for one number says it in words, in any language", async () => {
  const paper = await FixturePaper.lay();
  await paper.change("site.yaml", "language: en-GB", "language: ar");
  const forms =
    'zero: لا شيء, one: خبر, two: خبران, few: "{count} أخبار", many: "{count} خبرًا", other: "{count} خبر"';
  await write(paper, `list.stories: { ${forms} }`);
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
});

test.each(Object.entries(languages))(
  "what the paper says itself in %s would be accepted",
  async (code, messages) => {
    const paper = await FixturePaper.lay();
    await paper.change("site.yaml", "language: en-GB", `language: ${code}`);
    await write(paper, JSON.stringify(messages, null, 2));
    expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  },
);

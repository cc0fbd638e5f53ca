import { expect, test } from "vitest";
import { readPaper } from "@/lib/content/read-paper";
import { servingContent } from "@/lib/content/serving";
import { english } from "@/lib/language/english";
import { wordsOf } from "@/lib/language/languages";
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

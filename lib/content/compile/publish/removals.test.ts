import { mkdirSync, renameSync, rmSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { article, FixturePaper, second, soundPaper } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";

const pathOf = (slug: string) => `articles/2026/${slug}.mdx`;

let paper: FixturePaper;
/** A paper of one page and as many stories, all of them online. */
async function publish(stories: number): Promise<void> {
  for (let index = 2; index < stories; index++)
    await paper.write(
      pathOf(`story-${index}`),
      soundPaper[second].replace("A second story", `Story ${index}`),
    );
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  paper.said.length = 0;
}

const online = () => readStored(paper.compiledFolder).index.articles.length;
const removeStories = async (count: number) => {
  for (let index = 2; index < count + 2; index++) await paper.remove(pathOf(`story-${index}`));
};

beforeEach(async () => {
  paper = await FixturePaper.lay();
});

describe("more than a tenth of the paper", () => {
  test("does not go unless somebody agrees, and nothing else is published meanwhile", async () => {
    await publish(12);
    await removeStories(2);
    await paper.change(article, "leaves at midnight", "leaves at one");
    expect(await paper.compile()).toBe(false);
    expect(paper.said).toEqual([
      "2 of 13 stories and pages would go:",
      "  /story-2",
      "  /story-3",
      "Nothing was published. If they should go, run npm run content -- --yes.",
    ]);
    expect(online()).toBe(12);
    expect(JSON.stringify(readStored(paper.compiledFolder).index)).not.toContain("leaves at one");
    const asked: unknown[] = [];
    const mayTakeDown = (...answer: unknown[]) => asked.push(answer) > 0;
    expect(await paper.compile({ mayTakeDown })).toBe(true);
    expect(asked).toEqual([[["/story-2", "/story-3"], 13]]);
    expect(online()).toBe(10);
  });

  test("is what drafts and a fault in site.yaml take down, too", async () => {
    await publish(12);
    for (const index of [2, 3]) await paper.change(pathOf(`story-${index}`), "---", "---\ndraft: true");
    expect(await paper.compile()).toBe(false);
    await paper.change("site.yaml", "Europe/Vienna", "Nowhere");
    expect(await paper.compile()).toBe(false);
    expect(online()).toBe(12);
    expect(await paper.compile({ mayTakeDown: () => true })).toBe(false);
    expect(online()).toBe(10);
  });

  test("a tenth goes without a question, and in a small paper one story", async () => {
    await publish(20);
    await removeStories(2);
    expect(await paper.compile(), paper.said.join("\n")).toBe(true);
    await removeStories(0);
    const small = await FixturePaper.lay();
    expect(await small.compile()).toBe(true);
    await small.remove(second);
    expect(await small.compile(), small.said.join("\n")).toBe(true);
  });

  test("is not gone when stories are renamed with their former slugs in redirects", async () => {
    await publish(12);
    await removeStories(5);
    for (let index = 2; index < 7; index++)
      await paper.write(
        pathOf(`tale-${index}`),
        soundPaper[second].replace("\n---\n\nShort", `\nredirects: [story-${index}]\n---\n\nShort`),
      );
    expect(await paper.compile(), paper.said.join("\n")).toBe(true);
    expect(paper.said.slice(0, 2)).toEqual(["Moved: 5", "  /story-2 to /tale-2"]);
  });
});

describe("a content folder that is empty by mistake", () => {
  test.each<[string, () => void]>([
    ["all of it is gone", () => rmSync(paper.path(""), { recursive: true })],
    [
      "it is empty",
      () => {
        rmSync(paper.path(""), { recursive: true });
        mkdirSync(paper.path(""));
      },
    ],
    ["articles/ has capitals", () => renameSync(paper.path("articles"), paper.path("Articles"))],
    ["articles/ is missing", () => rmSync(paper.path("articles"), { recursive: true })],
    [
      "articles/ is empty",
      () => {
        rmSync(paper.path("articles"), { recursive: true });
        mkdirSync(paper.path("articles"));
      },
    ],
  ])("publishes nothing, even if somebody agrees: %s", async (_, empty) => {
    await paper.change("pages/about.mdx", "We are", "[We](/last-tram) are");
    await publish(3);
    const before = readStored(paper.compiledFolder).index;
    empty();
    expect(await paper.compile({ mayTakeDown: () => true })).toBe(false);
    expect(paper.said.at(-1)).toMatch(/Nothing was published; the last good content stays\.$/);
    expect(paper.said.at(-1)).toMatch(/^1 fault /);
    expect(paper.said.join("\n")).not.toContain("Unknown address");
    expect(readStored(paper.compiledFolder).index).toEqual(before);
  });
});

describe("a publish prints what it changed, by address:", () => {
  test("new, changed, moved, gone, taken down and scheduled", async () => {
    await publish(20);
    await paper.write(pathOf("brand-new"), soundPaper[second].replace("A second story", "Brand new"));
    await paper.write("articles/2099/far-off.mdx", soundPaper[second].replace("2026-11-22", "2099-01-01"));
    await paper.change(article, "Nobody", "No one");
    await paper.remove(pathOf("story-2"));
    await paper.remove(pathOf("story-3"));
    await paper.write(
      pathOf("tale-3"),
      soundPaper[second].replace("\n---\n\nShort", "\nredirects: [story-3]\n---\n\nShort"),
    );
    await paper.change(pathOf("story-4"), "---", "---\ndraft: true");
    await paper.change("authors/mara-lind.yaml", "City reporter", "Night reporter");
    expect(await paper.compile(), paper.said.join("\n")).toBe(true);
    expect(paper.said.filter((line) => /^\w[\w ]+: /.test(line)).slice(0, -1)).toEqual([
      "New: /brand-new",
      "Changed: /author/mara-lind, /last-tram",
      "Moved: /story-3 to /tale-3",
      "Taken down: /story-4",
      "Gone: /story-2. Renamed? Add it to redirects.",
      "Scheduled: /far-off",
    ]);
  });

  test("a topic that has lost its last story, but not one that other stories have", async () => {
    await publish(12);
    await paper.write(pathOf("brine"), soundPaper[second].replace(/topics: .*/, "topics: [Trams, Brine]"));
    expect(await paper.compile(), paper.said.join("\n")).toBe(true);
    paper.said.length = 0;
    await paper.remove(pathOf("brine"));
    expect(await paper.compile(), paper.said.join("\n")).toBe(true);
    expect(paper.said).toContain("Gone with their last story: /topic/brine");
  });

  test("few lines for many, and none where nothing changed or served before", async () => {
    await publish(40);
    expect(await paper.compile()).toBe(true);
    expect(paper.said).toHaveLength(1);
    paper.said.length = 0;
    for (let index = 2; index < 40; index++)
      await paper.change(pathOf(`story-${index}`), "Short.", `Short, ${index}.`);
    await paper.change("site.yaml", "Small and sound", "Small, and sound");
    expect(await paper.compile()).toBe(true);
    expect(paper.said.slice(0, -1)).toEqual([
      "Changed: /story-10, /story-11, /story-12, /story-13, /story-14 and 33 more",
      "Changed on every page: site.yaml",
    ]);
  });
});

import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bodiesFolder, compileCacheFolder } from "@/lib/content/stored";
import { readStored } from "../testing/stored-paper";
import { type CompileDocuments, compileDocuments } from "./compile-documents";
import { FixturePaper, second, soundPaper } from "./testing/fixture-paper";

/** The number of documents that the last compile compiled. */
function compiled(paper: FixturePaper): string {
  return / (nothing|[\d,]+ documents?) compiled/.exec(paper.said.at(-1) ?? "")?.[1] ?? "";
}

/** Compiles, and compares the result with a compile of the same content from nothing. */
async function compileAsFromNothing(paper: FixturePaper): Promise<void> {
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const said = [...paper.said];
  const { index, body } = readStored(paper.compiledFolder);
  const bodies = index.articles.map(({ slug }) => body(slug));
  rmSync(compileCacheFolder(paper.compiledFolder), { recursive: true });
  expect(await paper.compile()).toBe(true);
  const fresh = readStored(paper.compiledFolder);
  expect(index).toEqual(fresh.index);
  expect(bodies).toEqual(fresh.index.articles.map(({ slug }) => fresh.body(slug)));
  paper.said.splice(0, paper.said.length, ...said);
}

test("unchanged documents are not compiled again", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  expect(compiled(paper)).toBe("5 documents");
  await paper.compile();
  expect(compiled(paper)).toBe("nothing");
  await paper.change(second, "Short.", "Shorter.");
  await compileAsFromNothing(paper);
  expect(compiled(paper)).toBe("1 document");
});

test("a touched file with the same content is not compiled again; one with other content and the same time is", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const text = readFileSync(paper.path(second), "utf8");
  await paper.write(second, text);
  await paper.compile();
  expect(compiled(paper)).toBe("nothing");
  const { utimesSync, statSync } = await import("node:fs");
  const { atime, mtime } = statSync(paper.path(second));
  await paper.write(second, text.replace("Short.", "Other."));
  utimesSync(paper.path(second), atime, mtime);
  await paper.compile();
  expect(compiled(paper)).toBe("1 document");
});

test("a failing thread fails the compile: the old content keeps serving, and the next compile succeeds", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const before = readStored(paper.compiledFolder).index;
  await paper.change(second, "Short.", "Shorter.");
  const failing = () => Promise.reject(new Error("The thread ran out of memory."));
  await expect(paper.compile({ compileTask: failing })).rejects.toThrow("ran out of memory");
  expect(readStored(paper.compiledFolder).index).toEqual(before);
  const forgetful = async () => [];
  await expect(paper.compile({ compileTask: forgetful })).rejects.toThrow("second-story");
  expect(readStored(paper.compiledFolder).index).toEqual(before);
  await compileAsFromNothing(paper);
  expect(compiled(paper)).toBe("1 document");
});

test("documents compiled before a thread failed are not compiled again", async () => {
  const paper = await FixturePaper.lay();
  const story = await paper.read(second);
  for (let index = 0; index < 60; index++)
    await paper.write(`articles/2026/story-${index}.mdx`, story.replace("A second story", `Story ${index}`));
  let tasks = 0;
  const failing: CompileDocuments = async (task) => {
    if (tasks++ > 0) throw new Error("The thread ran out of memory.");
    return compileDocuments(task);
  };
  await expect(paper.compile({ compileTask: failing })).rejects.toThrow("ran out of memory");
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(compiled(paper)).toBe("15 documents");
});

test("stories that are deleted, renamed, moved between years or given another's slug are compiled correctly", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const slugs = () => readStored(paper.compiledFolder).index.articles.map(({ slug }) => slug);

  renameSync(paper.path(second), paper.path("articles/2026/third-story.mdx"));
  await compileAsFromNothing(paper);
  expect(slugs()).toEqual(["last-tram", "third-story"]);

  await paper.change("articles/2026/third-story.mdx", "2026-11-22", "2025-11-22");
  expect(await paper.compile()).toBe(false);
  await paper.write(
    "articles/2025/third-story.mdx",
    readFileSync(paper.path("articles/2026/third-story.mdx"), "utf8"),
  );
  await paper.remove("articles/2026/third-story.mdx");
  await compileAsFromNothing(paper);
  expect(slugs()).toEqual(["last-tram", "third-story"]);

  // Its slug goes to another text, and its text to another slug.
  renameSync(paper.path("articles/2025/third-story.mdx"), paper.path("articles/2025/fourth-story.mdx"));
  await paper.write(
    "articles/2026/third-story.mdx",
    soundPaper[second].replace("A second story", "The new third"),
  );
  await compileAsFromNothing(paper);
  expect(slugs()).toEqual(["last-tram", "third-story", "fourth-story"]);

  await paper.remove("articles/2026/third-story.mdx");
  await compileAsFromNothing(paper);
  expect(slugs()).toEqual(["last-tram", "fourth-story"]);
});

test("a fault is reported by every compile until it is corrected", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  await paper.change(second, "category: news", "category: nwes");
  for (let time = 0; time < 2; time++) {
    paper.said.length = 0;
    expect(await paper.compile()).toBe(false);
    expect(paper.said.join("\n")).toContain(
      `second-story.mdx:4:11: category must be one of news, transport. Did you mean "news"?`,
    );
  }
  await paper.change(second, "category: nwes", "category: news");
  expect(await paper.compile()).toBe(true);
});

test("a fault that another document causes is reported for an unchanged story", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  await paper.change("site.yaml", "slug: news", "slug: views");
  expect(await paper.compile()).toBe(false);
  expect(paper.said.join("\n")).toContain(`second-story.mdx:4:11: category must be one of`);
});

test.each([
  ["is torn", (text: string) => text.slice(0, -20)],
  ["was changed by hand", (text: string) => text.replace("second-story", "secend-story")],
  ["is of another version of the compiler", (text: string) => `0${text.slice(1)}`],
  ["is empty", () => ""],
])("a cache that %s is ignored", async (_what, spoil) => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const folder = compileCacheFolder(paper.compiledFolder);
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    writeFileSync(join(folder, name), spoil(readFileSync(join(folder, name), "utf8")));
  }
  await compileAsFromNothing(paper);
  expect(compiled(paper)).not.toBe("nothing");
});

test("a lost body is compiled again", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  rmSync(bodiesFolder(paper.compiledFolder), { recursive: true });
  await compileAsFromNothing(paper);
  expect(compiled(paper)).toBe("3 documents");
});

test("a published draft is compiled, and nothing of a story that is made a draft again stays in the published content", async () => {
  const paper = await FixturePaper.lay();
  await paper.change(second, "category:", "draft: true\ncategory:");
  await paper.compile();
  await paper.change(second, "draft: true\n", "");
  await compileAsFromNothing(paper);
  expect(readStored(paper.compiledFolder).index.articles).toHaveLength(2);
  await paper.change(second, "category:", "draft: true\ncategory:");
  await paper.compile();
  const { index } = readStored(paper.compiledFolder);
  expect(index.articles.map(({ slug }) => slug)).toEqual(["last-tram"]);
  expect(index.withdrawn).toEqual(["second-story"]);
});

test("compiles of one folder wait for each other, and print that they do", async () => {
  const paper = await FixturePaper.lay();
  const both = await Promise.all([paper.compile(), paper.compile()]);
  expect(both).toEqual([true, true]);
  const said = paper.said.join("\n");
  expect(said).toContain("Another compile of this content is under way. Waiting for it to end.");
  expect(said).toMatch(/5 documents compiled[\s\S]*nothing compiled/);
  expect(readStored(paper.compiledFolder).index.articles.map(({ slug }) => slug)).toContain("last-tram");
});

import { readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { expect, test } from "vitest";
import { readStored } from "../testing/stored-paper";
import { article, FixturePaper, second } from "./testing/fixture-paper";

test("lines are right with a byte order mark and Windows line endings", async () => {
  const paper = await FixturePaper.lay();
  await paper.change(article, "category: transport", "category: trasnport");
  await paper.change(article, "Nobody counted the passengers.", "{1 + 1}");
  const text = readFileSync(paper.path(article), "utf8");
  await paper.write(article, `\uFEFF${text.replaceAll("\n", "\r\n")}`);
  expect(await paper.compile()).toBe(false);
  expect(linesOf(paper)).toEqual([`${article}:4`, `${article}:21`]);
});

test("all faults are reported in one run, with file, line and count", async () => {
  const paper = await FixturePaper.lay();
  await paper.change("site.yaml", "Europe/Vienna", "Nowhere");
  await paper.change("authors/mara-lind.yaml", "role:", "rule:");
  await paper.change(second, "Short.", "{1}");
  await paper.change(article, "category: transport", "category: x-ray");
  await paper.change(article, 'credit="Pia Norr" ', "");
  expect(await paper.compile()).toBe(false);
  expect(linesOf(paper)).toEqual([
    `${article}:4`,
    `${article}:23`,
    `${second}:10`,
    "authors/mara-lind.yaml:2",
    "site.yaml:6",
  ]);
  expect(paper.said.at(-1)).toMatch(/^5 faults in the content/);
});

test("after a fault the last good content keeps serving", async () => {
  const paper = await FixturePaper.lay();
  await paper.compile();
  const before = readStored(paper.compiledFolder);
  await paper.change(article, "category: transport", "category: trasnport");
  expect(await paper.compile()).toBe(false);
  expect(paper.said.slice(-2)).toEqual([
    "Stay as they were: /last-tram",
    "1 fault in the content. Everything else is published.",
  ]);
  expect(readStored(paper.compiledFolder).index).toEqual(before.index);
});

test("a missing content folder is reported with its remedy", async () => {
  const paper = await FixturePaper.lay();
  rmSync(paper.path(""), { recursive: true });
  expect(await paper.compile()).toBe(false);
  expect(paper.said).toHaveLength(2);
  expect(paper.said[0]).toMatch(/content:1: This folder does not exist\. Create it, or set CONTENT_FOLDER/);
});

test("if there are very many faults, only the first are printed, with the total", async () => {
  const paper = await FixturePaper.lay();
  await paper.write(
    "pages/links.mdx",
    `---\ntitle: Links\ndescription: Bad ones.\n---\n${"\n[a](/gone)\n".repeat(150)}`,
  );
  expect(await paper.compile()).toBe(false);
  const lines = linesOf(paper);
  expect([lines.length, lines[0], lines[99]]).toEqual([100, "pages/links.mdx:6", "pages/links.mdx:204"]);
  expect(paper.said[100]).toBe("These are the first 100. Fix them to see the rest.");
  expect(paper.said.at(-1)).toMatch(/^150 faults in the content/);
});

/** The printed faults as `path:line`, relative to the content folder. */
function linesOf(paper: FixturePaper): string[] {
  const content = `${relative(process.cwd(), paper.path(""))}/`;
  return paper.said.flatMap((said) =>
    said.startsWith(content) && !said.includes(": Note: ")
      ? [said.slice(content.length).split(":").slice(0, 2).join(":")]
      : [],
  );
}

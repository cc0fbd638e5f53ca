import { renameSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { article, FixturePaper, second, soundPaper } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";

let paper: FixturePaper;
beforeEach(async () => {
  paper = await FixturePaper.lay();
});

const index = () => readStored(paper.compiledFolder).index;

test.each(["mara-lind.yml", "Mara-Lind.yaml", "mara-lind.yaml.txt"])(
  "an author whose file is renamed %s stays as they were",
  async (name) => {
    expect(await paper.compile()).toBe(true);
    const { authors } = index();
    renameSync(paper.path("authors/mara-lind.yaml"), paper.path(`authors/${name}`));
    await paper.change(second, "A second story", "An edited story");
    const said = await paper.compileWithFaults();
    expect(said).toContain("\n1 fault in the content. Everything else is published.");
    expect(said).not.toMatch(/Gone|unused/);
    expect(index().authors).toEqual(authors);
    expect(index().articles[1]?.headline).toBe("An edited story");
  },
);

test("a new author whose file is not read stops all, if a story names them", async () => {
  expect(await paper.compile()).toBe(true);
  const before = index();
  await paper.write("authors/new-hand.yml", "name: New Hand\nrole: Reporter\nbio: New here.\n");
  await paper.change(second, "[mara-lind]", "[new-hand]");
  const said = await paper.compileWithFaults();
  expect(said).toContain('Rename it to "new-hand.yaml".');
  expect(said).toContain("authors/new-hand.yml is in use.\n1 fault in the content. Nothing was published;");
  expect(index()).toEqual(before);
});

test("while all is held back, pages keep their order", async () => {
  for (const slug of ["contact", "imprint", "privacy", "standards", "team"])
    await paper.write(`pages/${slug}.mdx`, soundPaper["pages/about.mdx"]);
  expect(await paper.compile()).toBe(true);
  const before = index();
  await paper.change("site.yaml", "Europe/Vienna", "Nowhere");
  expect(await paper.compileWithFaults()).toContain("Nothing was published; the last good content stays.");
  expect(index()).toEqual(before);
});

test("what needs a section that is gone is named in one line", async () => {
  expect(await paper.compile()).toBe(true);
  for (const slug of ["a", "b", "c", "d", "e", "f"])
    await paper.write(`articles/2026/${slug}.mdx`, soundPaper[second].replace("news", "transport"));
  await paper.compile();
  await paper.change("site.yaml", "slug: transport", "slug: traffic");
  expect(await paper.compileWithFaults()).toMatch(
    /^The section "transport" is still needed by (?:\/[\w-]+, ){4}\/[\w-]+ and 2 more, which stay as they were\.$/m,
  );
});

test("an address that another file has is not called offline", async () => {
  const twin = soundPaper[second].replace("2026-11-22", "2025-11-22");
  await paper.write("articles/2025/second-story.mdx", twin);
  const said = await paper.compileWithFaults();
  expect(said).toContain("already used by articles/2025/second-story.mdx. Rename the newer one.");
  expect(said).not.toContain("Not online");
  await paper.write("articles/2024/last-tram.mdx", twin.replace("2025", "2024"));
  await paper.remove("articles/2025/second-story.mdx");
  await paper.change(article, "Nobody", "No one");
  expect(await paper.compileWithFaults()).not.toContain("Not online: /second-story");
});

test("a site.yaml with another extension is one fault", async () => {
  expect(await paper.compile()).toBe(true);
  renameSync(paper.path("site.yaml"), paper.path("site.yml"));
  const said = await paper.compileWithFaults();
  expect(said).toContain(
    'site.yml:1: This file would be ignored: its extension is wrong. Rename it to "site.yaml".',
  );
  expect(said).toContain("site.yaml concerns the whole paper.\n1 fault in the content.");
});

test("a folder in the place of a story leaves it as it was", async () => {
  expect(await paper.compile()).toBe(true);
  const before = index().articles;
  await paper.remove(second);
  await paper.write(`${second}/text.txt`, "Lost.");
  expect(await paper.compileWithFaults()).toContain(`${second}:1: This must be a file, not a folder.`);
  expect(index().articles).toEqual(before);
});

test.each([
  ["authors", "Authors"],
  ["pages", "PAGES"],
])("the folder %s, renamed %s, is one fault, and all in it stays as it was", async (folder, name) => {
  expect(await paper.compile()).toBe(true);
  const before = index();
  renameSync(paper.path(folder), paper.path(name));
  const said = await paper.compileWithFaults();
  expect(said).toContain(`${name}:1: This folder would be ignored. Rename it to "${folder}".`);
  expect(said).toContain("\n1 fault in the content. Everything else is published.");
  expect(index()).toEqual(before);
});

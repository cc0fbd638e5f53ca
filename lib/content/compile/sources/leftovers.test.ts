import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { article, FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";
import { copiedFrom, isLeftoverFile, isLeftoverFolder } from "./leftovers";

test.each([
  "._tram.mdx",
  "._site.yaml",
  ".DS_Store",
  "Icon\r",
  "desktop.ini",
  "Thumbs.db",
  "ehthumbs.db",
  ".#tram.mdx",
  "#tram.mdx#",
  "tram.mdx~",
  "4913",
  ".tram.mdx.swp",
  "tram.swp",
  "tram.mdx.swo",
  "tram.mdx.tmp",
  "tram.tmp",
  "tram.mdx.bak",
  "tram.mdx.orig",
  "tram.png.crdownload",
  "~$tram.docx",
  ".~lock.tram.docx#",
  ".gitkeep",
  ".goutputstream-X1Y2Z3",
  ".nfs000000000001",
  "tram.mdx.save",
  "tram.mdx.bak2",
  "sync.ffs_db",
])("%j is left behind by a program", (name) => expect(isLeftoverFile(name)).toBe(true));

test.each([
  "tram.mdx",
  "tram-copy.mdx",
  "bak.mdx",
  "swp.mdx",
  "tmp.yaml",
  "4913.mdx",
  "icon.mdx",
  "thumbs.mdx",
  "desktop.mdx",
  "notes.txt",
  "story.docx",
  ".tram.mdx",
  ".mara-lind.yaml",
])("%j is not", (name) => expect(isLeftoverFile(name)).toBe(false));

test.each([".git", ".obsidian", ".stversions", "__MACOSX", "@eaDir", "$RECYCLE.BIN", "lost+found"])(
  "nothing is read in the folder %j",
  (name) => expect(isLeftoverFolder(name)).toBe(true),
);

test.each(["2026", "articles", "drawn", "macosx", "git"])("the folder %j is read", (name) =>
  expect(isLeftoverFolder(name)).toBe(false),
);

const slugs = new Set(["tram", "tram-line", "line-7"]);

test.each([
  ["tram (Mara's conflicted copy 2026-11-23).mdx", "tram"],
  ["tram (Konfliktkopie von Mara 2026-11-23).mdx", "tram"],
  ["tram (conflicted copy 2026-11-23 101112).mdx", "tram"],
  ["tram.sync-conflict-20261123-101112-ABCDEFG.mdx", "tram"],
  ["tram_conf(2026-11-23-10-11-12).mdx", "tram"],
  ["tram (1).mdx", "tram"],
  ["tram(1).mdx", "tram"],
  ["tram 2.mdx", "tram"],
  ["line-7 2.mdx", "line-7"],
  ["tram copy.mdx", "tram"],
  ["tram copy 2.mdx", "tram"],
  ["tram - Copy.mdx", "tram"],
  ["tram - Kopie (2).mdx", "tram"],
  ["tram - コピー.mdx", "tram"],
  ["Copy of tram.mdx", "tram"],
  ["tram-line-MARAS-LAPTOP.mdx", "tram-line"],
  ["Kopie von tram.mdx", "tram"],
  ["Copia de tram.mdx", "tram"],
  ["tram – Kopie.mdx", "tram"],
  ["tram のコピー.mdx", "tram"],
  ["tram[1].mdx", "tram"],
  ["tram_mara_2026-11-23 conflict.mdx", "tram"],
  ["tram_BACKUP_123.mdx", "tram"],
  ["tram.BACKUP.123.mdx", "tram"],
  ["tram.orig.mdx", "tram"],
  ["tram.mdx.mdx", "tram"],
  ["tram .mdx", "tram"],
  ["tram.md", "tram"],
  ["tram.mdx.txt", "tram"],
  ["tram.mdx.mine", "tram"],
  ["tram.yml", "tram"],
])("%j is a copy of %s", (name, slug) => expect(copiedFrom(name, slugs)).toBe(slug));

test.each([
  "tram.mdx",
  "tram-2.mdx",
  "tram-copy.mdx",
  "tram-line-8.mdx",
  "line-7-kopie.mdx",
  "tram Line 7 opens.mdx",
  "Tram.mdx",
  "tram.png",
  "tram.mdx.lnk",
  "tram.yaml",
  "bus (1).mdx",
])("%j is not a copy", (name) => expect(copiedFrom(name, slugs)).toBeUndefined());

test("what programs leave behind changes nothing, and copies of a story are named and stop nobody", async () => {
  const paper = await FixturePaper.lay();
  expect(await paper.compile()).toBe(true);
  const { generation } = readStored(paper.compiledFolder);
  const text = await paper.read(second);
  for (const path of [
    "articles/2026/._second-story.mdx",
    "articles/2026/Icon\r",
    "articles/desktop.ini",
    "images/Thumbs.db",
    "images/._tram.png",
    "images/Icon\r",
    "articles/2026/second-story.mdx~",
    "articles/2026/second-story.swp",
    "articles/2026/second-story.tmp",
    "articles/2026/4913",
    "authors/._mara-lind.yaml",
    "._site.yaml",
    "__MACOSX/articles/2026/._second-story.mdx",
    ".git/config",
    ".git/COMMIT_EDITMSG.mdx",
    ".stversions/articles/2026/second-story~20261123.mdx",
  ])
    await paper.write(path, text);
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  expect(readStored(paper.compiledFolder).generation).toBe(generation);

  // With redirects that only one story may have.
  await paper.write(
    "articles/2026/last-tram (Mara's conflicted copy).mdx",
    readFileSync(paper.path(article)),
  );
  await paper.change(article, "Nobody", "No one");
  paper.said.length = 0;
  expect(await paper.compile()).toBe(false);
  expect(paper.said[0]).toContain(
    "last-tram (Mara's conflicted copy).mdx:1: This is a copy of last-tram.mdx, by its name. Move what you need into last-tram.mdx, and delete the copy.",
  );
  expect(paper.said.slice(1).filter((line) => !line.includes("Note:"))).toEqual([
    "Changed: /last-tram",
    expect.stringMatching(/^Content compiled/),
    "1 fault in the content. Everything else is published.",
  ]);
});

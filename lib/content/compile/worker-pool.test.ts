import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import type { SourceFile } from "./sources/sources";
import { guardedPool } from "./worker-pool";

const worker = pathToFileURL("lib/content/compile/testing/costly-worker.js").href;

/** A pool with small bounds, and tasks of files with these names. */
function lay(deadline = 1000) {
  const contentFolder = mkdtempSync(join(tmpdir(), "costly-"));
  mkdirSync(join(contentFolder, "pages"));
  const pool = guardedPool(worker, 2, { deadline, memoryMb: 64 });
  onTestFinished(async () => {
    await pool.end();
    rmSync(contentFolder, { recursive: true, force: true });
  });
  const task = (...names: string[]) => {
    const files = names.map((slug): SourceFile => ({ kind: "page", path: `pages/${slug}.mdx`, slug }));
    for (const { path } of files) writeFileSync(join(contentFolder, path), path);
    return { contentFolder, compiledFolder: "", withDrafts: false, files };
  };
  return { pool, task };
}

/** The documents with their faults, as `slug` or `slug: fault`. */
const said = (documents: readonly { slug: string; faults: { text: string }[] }[]) =>
  documents.map(({ slug, faults: [fault] }) => (fault ? `${slug}: ${fault.text}` : slug));

const tooLong = expect.stringMatching(/^[\w-]+: This file takes too long to compile\. Remove repeated marks/);
const tooLarge = expect.stringMatching(/^[\w-]+: This file needs too much memory to compile\. Remove/);

test("a document that never ends, by code or by pattern, gets a fault, and the others of all tasks are compiled", async () => {
  const { pool, task } = lay();
  const tasks = [task("one", "endless", "two"), task("three", "pattern"), task("four", "five")];
  const compiled = await Promise.all(tasks.map((one) => pool.compile(one)));
  expect(compiled.map(said)).toEqual([
    ["one", tooLong, "two"],
    ["three", tooLong],
    ["four", "five"],
  ]);
  expect(said(await pool.compile(task("six")))).toEqual(["six"]);
});

test("a document that needs too much memory gets a fault, and the others of its task are compiled", async () => {
  const { pool, task } = lay(60_000);
  const tasks = [task("one", "huge", "two"), task("three")];
  const compiled = await Promise.all(tasks.map((one) => pool.compile(one)));
  expect(compiled.map(said)).toEqual([["one", tooLarge, "two"], ["three"]]);
  expect(said(await pool.compile(task("four")))).toEqual(["four"]);
});

test("a slow disk is not a costly document", async () => {
  const { pool, task } = lay();
  expect(said(await pool.compile(task("slow-disk", "one")))).toEqual(["slow-disk", "one"]);
});

test("a failure of the compiler itself is not a fault of a document", async () => {
  const { pool, task } = lay();
  await expect(pool.compile(task("one", "wrong"))).rejects.toThrow("contentlayer refused the content.");
});

import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";

/** Type-checks a copy of the code in which some files are changed, and returns the files with errors. */
async function filesWithErrors(changes: Record<string, [before: string, after: string]>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "registries-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const path of ["lib", "app", "components", "tsconfig.json", "package.json"])
    await cp(path, join(folder, path), { recursive: true });
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  for (const [path, [before, after]] of Object.entries(changes)) {
    const text = await readFile(path, "utf8");
    expect(text.split(before)).toHaveLength(2);
    await writeFile(join(folder, path), text.replace(before, after));
  }
  const tsc = resolve("node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "--noEmit"], { cwd: folder, encoding: "utf8" });
  const paths = [...stdout.matchAll(/^([^\s(]+)\(\d+,\d+\): error/gm)].map(([, path = ""]) => path);
  return [...new Set(paths)].filter((path) => !path.includes(".test.")).sort();
}

test("a text that pages and feeds forget does not compile", async () => {
  const field =
    'dateline: { ...string, longest: 60, keptIn: "body", out: { feeds: "html", jsonLd: "locationCreated" } },';
  const errors = await filesWithErrors({
    "lib/content/schema.ts": ["  draft: {", `  ${field}\n  draft: {`],
  });
  expect(errors).toEqual(["components/article/article-page.tsx", "lib/formats/full-text.ts"]);
});

test("a list that pages, feeds, Markdown, JSON and JSON-LD forget does not compile", async () => {
  const field = 'places: { ...strings, keptIn: "index", out: { jsonLd: "contentLocation" } },';
  const errors = await filesWithErrors({
    "lib/content/schema.ts": ["  draft: {", `  ${field}\n  draft: {`],
  });
  expect(errors).toEqual([
    "components/article/article-page.tsx",
    "lib/feeds/story-item.ts",
    "lib/formats/json-article.ts",
    "lib/formats/markdown-article.ts",
    "lib/metadata/structured-data.ts",
  ]);
});

test("a piece of furniture without a form on pages and elsewhere does not compile", async () => {
  const placard = 'Placard: { attributes: { from: "required" }, within: ["story"], holds: "words" },';
  const errors = await filesWithErrors({
    "lib/content/furniture.ts": [
      "  /** `by` names the speaker. */",
      `  ${placard}\n  /** \`by\` names the speaker. */`,
    ],
  });
  expect(errors).toEqual(["components/article/furniture.tsx", "lib/formats/plain-furniture.ts"]);
});

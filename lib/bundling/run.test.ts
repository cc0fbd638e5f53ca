import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runner } from "@/lib/programs/child-process";
import { bundleOf } from "./bundle.js";

let folder = "";
let program = "";
/** The bundle of the program. */
let bundle = "";
beforeEach(async () => {
  // Inside the repository, since programs are named relative to its root.
  mkdirSync(".content", { recursive: true });
  folder = mkdtempSync(join(".content", "program-"));
  program = join(folder, "program.ts");
  writeFileSync(join(folder, "word.ts"), 'export const word: string = "one";\n');
  writeFileSync(
    program,
    'import { isSlug } from "@/lib/content/compile/sources/slugs";\nimport { word } from "./word";\nconsole.log(isSlug(word), word, ...process.argv.slice(2));\n',
  );
  bundle = fileURLToPath((await bundleOf(program)).url);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(bundle, { force: true });
});

/** Runs the program to its end. */
function run(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, program, ...options], {
    encoding: "utf8",
    timeout: 300_000,
  });
  return { status, stdout, stderr };
}

test("a program runs with its options, as if Node had started it directly", () => {
  expect(run("--loud", "two")).toEqual({ status: 0, stdout: "true one --loud two\n", stderr: "" });
  writeFileSync(program, "console.log(process.argv[1]);");
  expect(run().stdout.trim()).toBe(program);
});

test("a program runs even if its bundle cannot be written", () => {
  rmSync(bundle);
  mkdirSync(bundle);
  try {
    expect(run()).toEqual({ status: 0, stdout: "true one\n", stderr: "" });
  } finally {
    rmSync(bundle, { recursive: true });
  }
});

test("a program is bundled again only if one of its sources has changed", async () => {
  const made = statSync(bundle).mtimeMs;
  await bundleOf(program);
  expect(statSync(bundle).mtimeMs).toBe(made);
  writeFileSync(join(folder, "word.ts"), 'export const word = "another";\n');
  expect(run().stdout).toBe("true another\n");
});

test("a bundle's version changes with its sources alone, in whichever folder they are", async () => {
  const { version, sources } = await bundleOf(program);
  expect(sources).toContain(join(folder, "word.ts"));
  expect((await bundleOf(program)).version).toBe(version);
  const bytes = readFileSync(join(folder, "word.ts"));
  writeFileSync(join(folder, "word.ts"), 'export const word = "another";\n');
  expect((await bundleOf(program)).version).not.toBe(version);
  writeFileSync(join(folder, "word.ts"), bytes);
  expect((await bundleOf(program)).version).toBe(version);
});

test("a bundle with packages imports none of them", async () => {
  writeFileSync(program, 'import { parse } from "yaml";\nconsole.log(parse("word: whole").word);\n');
  const { url, sources } = await bundleOf(program, { withPackages: true });
  expect(readFileSync(fileURLToPath(url), "utf8")).not.toMatch(/from ".*yaml/);
  expect(sources).toEqual([program]);
});

test.each([
  ["cut off", (text: string) => text.slice(0, text.length / 2)],
  ["empty", () => ""],
  ["listing its sources as nonsense", (text: string) => `${text.split("\n//# sources=")[0]}\n//# sources={`],
])("a bundle that is %s is made again", (_, spoil) => {
  writeFileSync(bundle, spoil(readFileSync(bundle, "utf8")));
  expect(run().stdout).toBe("true one\n");
});

test("an error of a program names the line of its source", () => {
  writeFileSync(join(folder, "word.ts"), '\n\nthrow new Error("No word.");\n');
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain("No word.");
  expect(stderr).toContain(`${join(folder, "word.ts")}:3:`);
});

test("a program with a syntax error, a missing program and a missing name are reported", () => {
  writeFileSync(join(folder, "word.ts"), "export const word = ;\n");
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining("word.ts:1:20") });
  rmSync(program);
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining("Could not resolve") });
  const unnamed = spawnSync(process.execPath, [runner], { encoding: "utf8" });
  expect(unnamed.stderr).toContain("Name a program");
});

test("bundles that are made at the same time are all made", async () => {
  const other = join(folder, "other.ts");
  writeFileSync(program, 'console.log("short");');
  writeFileSync(other, 'import { sql } from "kysely";\nconsole.log(typeof sql);');
  const made = await Promise.all([bundleOf(program), bundleOf(other)]);
  rmSync(fileURLToPath(made[1].url));
  expect(made.map(({ sources }) => sources.length)).toEqual([1, 1]);
});

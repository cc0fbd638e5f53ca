import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeBrowserScript } from "./browser-scripts";

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "reader-script-"));
let path = "";

// The script is written into `public`, and a test must not touch what the site serves.
beforeAll(async () => {
  for (const name of ["components", "lib", "tsconfig.json"])
    symlinkSync(join(root, name), join(folder, name));
  process.chdir(folder);
  path = await writeBrowserScript("reader");
});
afterAll(() => {
  process.chdir(root);
  rmSync(folder, { recursive: true });
});

test("the script of reader pages is at most 3 KB gzipped", () => {
  expect(gzipSync(readFileSync(join("public", path))).length).toBeLessThanOrEqual(3 * 1024);
});

test("its name changes with its content alone, and scripts of earlier builds stay", async () => {
  writeFileSync("public/script/reader-0000000000.js", "old");
  expect(await writeBrowserScript("reader")).toBe(path);
  expect(path).toMatch(/^\/script\/reader-[0-9a-f]{10}\.js$/);
  expect(readdirSync("public/script").sort()).toEqual(["reader-0000000000.js", basename(path)]);
  expect(existsSync(join("public", path))).toBe(true);
});

test("it contacts no other host, and evaluates no text as code", () => {
  const script = readFileSync(join("public", path), "utf8");
  expect(script).not.toMatch(/https?:\/\/|\beval\b|\bnew Function\b|innerHTML/);
});

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
import { writeReaderScript } from "./browser-script.js";

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "reader-script-"));
let path = "";

// It writes beside the sources that it reads, and a test must not touch what the site serves.
beforeAll(() => {
  for (const name of ["components", "lib", "tsconfig.json"])
    symlinkSync(join(root, name), join(folder, name));
  process.chdir(folder);
  path = writeReaderScript();
});
afterAll(() => {
  process.chdir(root);
  rmSync(folder, { recursive: true });
});

test("the paper's own script is at most 3 KB gzipped", () => {
  expect(gzipSync(readFileSync(join("public", path))).length).toBeLessThanOrEqual(3 * 1024);
});

test("it is one file, whose name tells what it says; what an earlier build left may still be named", () => {
  writeFileSync("public/script/reader-0000000000.js", "old");
  expect(writeReaderScript()).toBe(path);
  expect(path).toMatch(/^\/script\/reader-[0-9a-f]{10}\.js$/);
  expect(readdirSync("public/script").sort()).toEqual(["reader-0000000000.js", basename(path)]);
  expect(existsSync(join("public", path))).toBe(true);
});

test("it asks nothing of another host, and makes no code of text", () => {
  const script = readFileSync(join("public", path), "utf8");
  expect(script).not.toMatch(/https?:\/\/|\beval\b|\bnew Function\b|innerHTML/);
});

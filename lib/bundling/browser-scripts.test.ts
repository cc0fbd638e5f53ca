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
import {
  bundleBrowserScript,
  scriptVariables,
  writeBrowserScript,
  writeBrowserScripts,
} from "./browser-scripts";

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

test.each([
  // Sources on a slow line wait for it before they can send what they wrote.
  ["tips", 40],
  // Only for those who choose a file, while they look for it.
  ["tip-files", 10],
] as const)("the script %s is at most %i KB gzipped, and contacts no other host", async (name, kilobytes) => {
  const script = Buffer.from(await bundleBrowserScript(name));
  expect(gzipSync(script).length).toBeLessThanOrEqual(kilobytes * 1024);
  expect(script.toString()).not.toMatch(/\beval\b|\bnew Function\b|innerHTML|localStorage|indexedDB/);
});

test("every script of a build is written, and named to Next", async () => {
  const written = await writeBrowserScripts();
  expect(Object.keys(written)).toEqual(scriptVariables);
  const settings = readFileSync(join(root, "next.config.js"), "utf8");
  for (const [variable, script] of Object.entries(written)) {
    expect(existsSync(join("public", script)), script).toBe(true);
    expect(settings).toContain(`${variable}: scriptFrom("${variable}", phase)`);
  }
});

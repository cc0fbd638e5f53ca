import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isBuildFresh, stampBuild, unusableScriptsOfBuild } from "./build-stamp";

let folder = "";
beforeEach(() => {
  // The build's folder is in the repository.
  mkdirSync(".content", { recursive: true });
  folder = mkdtempSync(join(".content", "build-"));
  vi.stubEnv("NEXT_DIST_DIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("a build is fresh once it is stamped, and not before", () => {
  expect(isBuildFresh()).toBe(false);
  stampBuild();
  expect(isBuildFresh()).toBe(true);
});

test("each folder of builds has a stamp of its own", () => {
  stampBuild();
  vi.stubEnv("NEXT_DIST_DIR", `${folder}-2`);
  expect(isBuildFresh()).toBe(false);
});

test.each([
  ["PAGES_ARE_DOCUMENTS", "no"],
  ["SITE_ADDRESS", "https://another.example"],
  ["VERCEL", "1"],
])("a build is not fresh for another %s", (name, value) => {
  stampBuild();
  vi.stubEnv(name, value);
  expect(isBuildFresh()).toBe(false);
});

test("a build whose scripts were not copied with it is found", () => {
  expect(unusableScriptsOfBuild()).toEqual([]);
  const env = { READER_SCRIPT: "/script/reader-0000000000.js", TIP_SCRIPT: "" };
  writeFileSync(join(folder, "required-server-files.json"), JSON.stringify({ config: { env } }));
  expect(unusableScriptsOfBuild()).toEqual(["/script/reader-0000000000.js"]);
});

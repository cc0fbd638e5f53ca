import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { compilerSources, compilerVersion } from "./compiler";

test("the compiler's version depends on the code in each of its folders, and on what that imports", async () => {
  const sources = await compilerSources();
  const tracked = execFileSync("git", ["ls-files", "lib/content/compile"], { encoding: "utf8" }).split("\n");
  const folders = new Set(tracked.filter((path) => /(?<!\.test)\.ts$/.test(path)).map(dirname));
  const covered = new Set(sources.map(dirname));
  expect([...folders].filter((folder) => !covered.has(folder) && !folder.endsWith("/testing"))).toEqual([]);
  expect(sources).toContain("lib/content/stored.ts");
  expect(sources.filter((path) => path.includes(".test."))).toEqual([]);
});

test("the version stays while nothing changes", async () => {
  expect(await compilerVersion()).toBe(await compilerVersion());
});

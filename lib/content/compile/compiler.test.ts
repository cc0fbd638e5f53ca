import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runner } from "@/lib/programs/child-process";
import { compilerSources } from "./compiler";

const tracked = execFileSync("git", ["ls-files", "lib/content/compile"], { encoding: "utf8" }).split("\n");
const code = tracked.filter((path) => /(?<!\.test)\.ts$/.test(path) && !dirname(path).endsWith("/testing"));
const folders = [...new Set(code.map(dirname))];

test("the compiler's sources include code of each of its folders, and what that imports, but no tests", async () => {
  const sources = await compilerSources();
  expect(folders.length).toBeGreaterThan(4);
  expect(folders.filter((folder) => !sources.some((path) => dirname(path) === folder))).toEqual([]);
  expect(sources).toContain("lib/content/stored.ts");
  expect(sources.filter((path) => path.includes(".test."))).toEqual([]);
});

test("the compiler's version changes with code in each of its folders, and not otherwise", async () => {
  const copy = mkdtempSync(join(tmpdir(), "compiler-"));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const path of ["lib", "tsconfig.json", "package.json", "package-lock.json"])
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));
  writeFileSync(join(copy, "versions.ts"), printVersions);
  const sources = await compilerSources();
  const changed = folders.map((folder) => sources.find((path) => dirname(path) === folder) ?? "");
  const printed = execFileSync(process.execPath, [runner, "versions.ts", ...changed], { cwd: copy });
  const versions = printed.toString().trim().split("\n");
  expect(new Set(versions.slice(1)).size).toBe(changed.length + 1);
  expect(versions[0]).toBe(versions[1]);
});

/** Prints the version twice, then once after each change of a file. */
const printVersions = `
import { appendFileSync } from "node:fs";
import { compilerVersion } from "@/lib/content/compile/compiler";

console.log(await compilerVersion());
console.log(await compilerVersion());
for (const path of process.argv.slice(2)) {
  appendFileSync(path, "// Changed.\\n");
  console.log(await compilerVersion());
}
`;

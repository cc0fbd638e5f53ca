import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scriptHash, scriptsInWords, unusableScripts } from "./own-scripts";

const folder = mkdtempSync(join(tmpdir(), "own-scripts-"));
const home = process.cwd();
const code = Buffer.from("customElements.define();");
const path = `/script/reader-${scriptHash(code)}.js`;

beforeAll(() => {
  process.chdir(folder);
  mkdirSync("public/script", { recursive: true });
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

test.each([
  ["what a build wrote", code, []],
  ["an empty file", "", [path]],
  ["half of it", code.subarray(0, 9), [path]],
  ["another script", "alert()", [path]],
])("of %s, the unusable scripts are found", (_what, content, found) => {
  writeFileSync(join("public", path), content);
  expect(unusableScripts([path])).toEqual(found);
});

test("a script that is missing, or whose folder is, is found and named with its remedy", () => {
  rmSync(join("public", path));
  expect(unusableScripts([path])).toEqual([path]);
  rmSync("public", { recursive: true });
  expect(unusableScripts([path, "/script/tips-0123456789.js"])).toHaveLength(2);
  expect(scriptsInWords([path])).toMatch(
    /^public\/script\/reader-\w+\.js is missing or changed,.* or run npm start, which builds the site again\.$/,
  );
});

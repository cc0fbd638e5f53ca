import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { expect, test } from "vitest";

test("npm run check type-checks every file of code in git", () => {
  const linesOf = (command: string, ...args: string[]) =>
    execFileSync(command, args, { encoding: "utf8", maxBuffer: 1e8 }).split("\n").filter(Boolean);
  const checked = new Set(
    linesOf(process.execPath, resolve("node_modules/typescript/bin/tsc"), "--listFilesOnly").map((path) =>
      relative(process.cwd(), path),
    ),
  );
  const tracked = linesOf(
    "git",
    "ls-files",
    "-co",
    "--exclude-standard",
    "*.ts",
    "*.tsx",
    "*.js",
    "*.mjs",
    "*.cjs",
  );
  expect(tracked.filter((path) => existsSync(path) && !checked.has(path))).toEqual([]);
});

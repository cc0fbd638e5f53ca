import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
const programs = Object.entries(scripts).flatMap(([name, script]) =>
  script.includes("lib/programs/") ? [[name, script.split(" ")] as const] : [],
);
const folder = mkdtempSync(join(tmpdir(), "options-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the script of package.json, with folders of its own that do not exist. */
function run([, ...script]: string[], ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script, ...options], {
    encoding: "utf8",
    timeout: 300_000,
    env: {
      ...process.env,
      COMPILED_FOLDER: join(folder, "compiled"),
      DATA_FOLDER: join(folder, "data"),
      NEXT_DIST_DIR: join(folder, "build"),
    },
  });
  return { status, stdout, stderr };
}

test("every program of the repository is a script of npm", () => {
  expect(programs.map(([name]) => name).sort()).toEqual([
    "backup",
    "build",
    "content",
    "dev",
    "most-read",
    "start",
    "tips",
  ]);
});

test.each(programs)("npm run %s -- --help prints the options and does nothing", (name, script) => {
  const { status, stdout, stderr } = run(script, "--help");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(new RegExp(`^npm (run )?${name}  \\w[\\s\\S]*--help`));
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
  for (const made of ["compiled", "data", "build"]) expect(existsSync(join(folder, made))).toBe(false);
});

test.each(programs)("an unknown option of npm run %s points to its help", (name, script) => {
  const { status, stdout, stderr } = run(script, "--nonsense");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(new RegExp(`^Unknown option --nonsense\\.\nSee npm (run )?${name} -- --help\\.\n$`));
});

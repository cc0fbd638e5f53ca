import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeFileAtomically, writeFileDurably } from "./write-file";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-file-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ["atomically", writeFileAtomically],
  ["durably", writeFileDurably],
])(
  "a file that is written %s has its content and its permissions, and leaves nothing else",
  async (_, write) => {
    const path = join(folder, "new", "key.txt");
    await write(path, "one", { mode: 0o600 });
    await write(path, new Uint8Array([116, 119, 111]));
    expect(readFileSync(path, "utf8")).toBe("two");
    await write(path, "three", { mode: 0o600 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, "new"))).toEqual(["key.txt"]);
  },
);

test("a new file never replaces one that exists", async () => {
  const path = join(folder, "key.txt");
  await writeFileDurably(path, "first", { isNew: true });
  await expect(writeFileDurably(path, "second", { isNew: true })).rejects.toMatchObject({ code: "EEXIST" });
  expect(readFileSync(path, "utf8")).toBe("first");
  expect(readdirSync(folder)).toEqual(["key.txt"]);
});

test("a write that fails leaves the file as it was, and nothing beside it", async () => {
  const path = join(folder, "file.txt");
  await writeFileDurably(path, "old");
  await expect(writeFileDurably(join(path, "below.txt"), "new")).rejects.toThrow();
  await expect(writeFileDurably(folder, "new")).rejects.toThrow();
  expect(readFileSync(path, "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["file.txt"]);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`${basename(folder)}.`))).toEqual([]);
});

test("a writer that is killed leaves a whole file", async () => {
  const path = join(folder, "file.txt");
  const module = JSON.stringify(join(process.cwd(), "lib/write-file.ts"));
  const program = `
    import { writeFileAtomically } from ${module};
    for (let count = 0; ; count++) await writeFileAtomically(process.argv[1], String(count % 10).repeat(2_000_000));`;
  for (let times = 0; times < 3; times++) {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program, path]);
    await expect.poll(() => readdirSync(folder)).toContain("file.txt");
    await new Promise((resolve) => setTimeout(resolve, 50 + 40 * times));
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(readFileSync(path, "utf8")).toMatch(/^(\d)\1{1999999}$/);
  }
});

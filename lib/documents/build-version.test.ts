import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pointerPath, type StoredPointer, storedFormat } from "@/lib/content/stored";
import { beginBuild, builtVersion } from "./build-version";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "build-version-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function serve(generation: string, since = "2026-11-23T12:00:00.000Z"): void {
  const due = ["2026-11-23T12:30:00.000Z"];
  const pointer: StoredPointer = { format: storedFormat, generation, since, due };
  writeFileSync(pointerPath(folder), JSON.stringify(pointer));
}

const begin = (now = "2026-11-23T12:10:00Z") => beginBuild(folder, folder, new Date(now));

test("a build records the content version that served during it, by its own clock", () => {
  serve("one");
  begin("2026-11-23T12:10:00Z")();
  expect(readFileSync(join(folder, "content-version"), "utf8")).toBe("one.2026-11-23T12:30:00.000Z");
  begin("2026-11-23T12:30:00Z")();
  expect(builtVersion(folder)).toBe("one.last");
});

test.each([
  ["was edited", () => serve("two")],
  ["was edited and the edit reverted", () => serve("one", "2026-11-23T12:15:00.000Z")],
  ["was lost", () => rmSync(pointerPath(folder))],
])(
  "a build during which the content %s records no version, nor keeps that of the build before",
  (_what, change) => {
    serve("one");
    begin()();
    expect(existsSync(join(folder, "content-version"))).toBe(true);
    const recordVersion = begin();
    change();
    recordVersion();
    expect(builtVersion(folder)).toBe("");
  },
);

test("a failed build records nothing", () => {
  serve("one");
  begin()();
  begin();
  expect(builtVersion(folder)).toBeUndefined();
});

test("a build without content records no version", () => {
  begin()();
  expect(builtVersion(folder)).toBe("");
});

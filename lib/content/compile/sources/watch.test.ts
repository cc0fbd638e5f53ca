import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { filesIn } from "./files-in";
import { watchFolder } from "./watch";

/** Saves as vim, emacs and git do. */
function saveByRename(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/** A watched folder with one story. `seen` is its content at the last run, `ended` why the watch ended. */
function watched() {
  const folder = mkdtempSync(join(tmpdir(), "watched-"));
  const path = (name: string) => join(folder, "articles", name);
  mkdirSync(path("2026"), { recursive: true });
  writeFileSync(path("2026/tram.mdx"), "as it was");
  const last: { seen?: Record<string, string>; ended?: unknown } = {};
  const work = async () => {
    last.seen = Object.fromEntries(
      filesIn(folder).map((name) => [
        name.slice("articles/".length),
        readFileSync(join(folder, name), "utf8"),
      ]),
    );
  };
  const ending = new AbortController();
  watchFolder(folder, work, ending.signal).catch((cause) => {
    last.ended = cause;
  });
  onTestFinished(() => {
    ending.abort();
    rmSync(folder, { recursive: true, force: true });
  });
  const sees = (files: Record<string, string>) =>
    vi.waitFor(() => expect(last.seen).toEqual(files), { timeout: 60_000 });
  return { folder, path, last, sees };
}

test("each save is seen, even if the editor replaces the file", async () => {
  const { path, sees } = watched();
  await sees({ "2026/tram.mdx": "as it was" });
  for (const text of ["one", "two", "three", "four", "five", "six"]) {
    saveByRename(path("2026/tram.mdx"), text);
    await sees({ "2026/tram.mdx": text });
  }
  writeFileSync(path("2026/tram.mdx"), "in place");
  await sees({ "2026/tram.mdx": "in place" });
});

test("a story that is deleted and created again is seen, with its later edits", async () => {
  const { path, sees } = watched();
  for (const text of ["once more", "and again"]) {
    saveByRename(path("2026/tram.mdx"), `before ${text}`);
    await sees({ "2026/tram.mdx": `before ${text}` });
    rmSync(path("2026/tram.mdx"));
    await sees({});
    writeFileSync(path("2026/tram.mdx"), text);
    await sees({ "2026/tram.mdx": text });
    writeFileSync(path("2026/tram.mdx"), `${text}, edited`);
    await sees({ "2026/tram.mdx": `${text}, edited` });
  }
});

test("a new folder is seen with its stories, and so is one that replaces another", async () => {
  const { path, sees } = watched();
  mkdirSync(path("2027"));
  writeFileSync(path("2027/bus.mdx"), "new year");
  await sees({ "2026/tram.mdx": "as it was", "2027/bus.mdx": "new year" });
  writeFileSync(path("2027/bus.mdx"), "edited");
  await sees({ "2026/tram.mdx": "as it was", "2027/bus.mdx": "edited" });

  rmSync(path("2026"), { recursive: true });
  mkdirSync(path("2026"));
  await sees({ "2027/bus.mdx": "edited" });
  writeFileSync(path("2026/tram.mdx"), "back");
  await sees({ "2026/tram.mdx": "back", "2027/bus.mdx": "edited" });

  renameSync(path("2027"), path("2028"));
  await sees({ "2026/tram.mdx": "back", "2028/bus.mdx": "edited" });
  writeFileSync(path("2028/bus.mdx"), "moved");
  await sees({ "2026/tram.mdx": "back", "2028/bus.mdx": "moved" });
});

test("the work runs at once, and again if something is saved meanwhile", async () => {
  const folder = mkdtempSync(join(tmpdir(), "watched-"));
  const ending = new AbortController();
  onTestFinished(() => {
    ending.abort();
    rmSync(folder, { recursive: true, force: true });
  });
  const seen: string[][] = [];
  const work = async () => {
    seen.push(filesIn(folder));
    if (seen.length > 1) return;
    writeFileSync(join(folder, "late.mdx"), "");
    await setTimeout(300);
  };
  watchFolder(folder, work, ending.signal).catch(() => {});
  await vi.waitFor(() => expect(seen).toEqual([[], ["late.mdx"]]), { timeout: 60_000 });
});

test("the watch ends with the reason if the folder is deleted", async () => {
  const { folder, last } = watched();
  rmSync(folder, { recursive: true });
  await vi.waitFor(() => expect(last.ended).toMatchObject({ code: "ENOENT" }), { timeout: 60_000 });
});

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { SavedFiles } from "./saved-files";

function contentWith(...paths: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "saved-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const sub of ["articles/2025", "articles/2026", "pages", "images"])
    mkdirSync(join(folder, sub), { recursive: true });
  const save = (path: string, text: string) => writeFileSync(join(folder, path), text);
  for (const path of paths) save(path, `The text of ${path}.`);
  const files = new SavedFiles(folder);
  files.update();
  const rename = (from: string, to: string) => renameSync(join(folder, from), join(folder, to));
  return { files, save, rename, remove: (path: string) => rmSync(join(folder, path)) };
}

test("a saved and a new file are named", () => {
  const { files, save } = contentWith("articles/2026/a.mdx", "site.yaml");
  save("articles/2026/a.mdx", "Another text.");
  save("articles/2026/b.mdx", "A new text.");
  expect(files.update()).toEqual({ changed: ["articles/2026/a.mdx", "articles/2026/b.mdx"], moved: {} });
  expect(files.update()).toEqual({ changed: [], moved: {} });
});

test.each([
  ["articles/2026/b.mdx", { "/a": "/b" }],
  ["pages/b.mdx", { "/a": "/b" }],
  ["articles/2025/a.mdx", {}],
  ["images/a.mdx", {}],
])("a file renamed to %s moves the story as in %o", (to, moved) => {
  const { files, rename } = contentWith("articles/2026/a.mdx");
  rename("articles/2026/a.mdx", to);
  expect(files.update()).toEqual({ changed: [to], moved });
});

test("a story that is renamed and edited at once moves too", () => {
  const { files, rename, save } = contentWith("articles/2026/a.mdx");
  rename("articles/2026/a.mdx", "articles/2026/b.mdx");
  save("articles/2026/b.mdx", "Another text.");
  expect(files.update().moved).toEqual({ "/a": "/b" });
});

test("a story that is written while another is deleted has not moved", () => {
  const { files, save, remove } = contentWith("articles/2026/a.mdx");
  remove("articles/2026/a.mdx");
  save("articles/2026/b.mdx", "A story of its own.");
  expect(files.update()).toEqual({ changed: ["articles/2026/b.mdx"], moved: {} });
});

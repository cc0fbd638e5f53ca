import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export type FileOnDisk = { path: string; bytes: string };

/** Every file in a folder and its subfolders, with one character per byte. */
export async function* filesIn(folder: string): AsyncGenerator<FileOnDisk> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    yield { path, bytes: await readFile(path, "latin1") };
  }
}

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "@/lib/error-code";

export type FileOnDisk = { path: string; bytes: string };

/** Every file in a folder and its subfolders, with one character per byte. */
export async function* filesIn(folder: string): AsyncGenerator<FileOnDisk> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await bytesIn(path);
    if (bytes !== undefined) yield { path, bytes };
  }
}

/** Undefined for what a running site has renamed or removed meanwhile, such as a half-written file. */
async function bytesIn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "latin1");
  } catch (cause) {
    if (errorCode(cause) === "ENOENT") return undefined;
    throw cause;
  }
}

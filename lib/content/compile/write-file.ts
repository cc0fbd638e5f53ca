import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Marks a file that is being written: whoever finds it later knows that its writer died. */
export const unfinished = ".unfinished";

/** Writes a file in one step, onto the disk: whatever happens, it lies there whole, or as it was before. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}${unfinished}`;
  try {
    const file = await openIn(dirname(path), beside);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}

/** Makes the renames within a folder outlast a loss of power. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function openIn(folder: string, path: string) {
  return open(path, "w").catch(async (cause) => {
    if (cause.code !== "ENOENT") throw cause;
    await mkdir(folder, { recursive: true });
    return open(path, "w");
  });
}

/**
 * Writes files in one step: a reader finds the old or the new file, never half of it, even if the writer is
 * killed. Packages that do this (write-file-atomic, atomically) do not sync the folder, so a rename can be
 * lost with the power; this is shorter than a wrapper around one of them would be.
 */
import { randomUUID } from "node:crypto";
import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Ends the name of a file that is being written. One that is found later was left by a writer that died. */
export const unfinishedSuffix = ".unfinished";

/**
 * Writes a file, and makes its folder where it does not exist. A loss of power may undo the write or empty
 * the file unless it `isSynced`, so otherwise use this only for what can be made again. `mode` has the
 * permissions. With `isNew` it throws EEXIST where the file exists, instead of replacing it.
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  { mode = 0o666, isNew = false, isSynced = false } = {},
): Promise<void> {
  const unfinished = `${path}.${randomUUID()}${unfinishedSuffix}`;
  try {
    const file = await openNew(unfinished, mode);
    try {
      await file.writeFile(content);
      if (isSynced) await file.sync();
    } finally {
      await file.close();
    }
    if (isNew) await link(unfinished, path);
    else await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
  if (isNew) await rm(unfinished, { force: true });
}

/**
 * Writes a file that outlasts a loss of power once the promise resolves. A caller that writes many files into
 * one folder may pass `syncsFolder: false` and call `syncFolder` once after the last.
 */
export async function writeFileDurably(
  path: string,
  content: string | Uint8Array,
  { syncsFolder = true, ...options }: { mode?: number; isNew?: boolean; syncsFolder?: boolean } = {},
): Promise<void> {
  await writeFileAtomically(path, content, { ...options, isSynced: true });
  if (syncsFolder) await syncFolder(dirname(path));
}

/** Makes the renames within a folder outlast a loss of power. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(/* turbopackIgnore: true */ path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function openNew(path: string, mode: number) {
  const openIt = () => open(/* turbopackIgnore: true */ path, "wx", mode);
  return openIt().catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw cause;
    await mkdir(/* turbopackIgnore: true */ dirname(path), { recursive: true });
    return openIt();
  });
}

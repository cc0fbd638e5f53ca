import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generationFolder, pointerPath, type StoredPointer, storedFormat } from "../stored";

/** How many generations stay: the one that serves, and the one from which a reader may still be served a moment longer. */
const kept = 2;
/** A generation younger than this may belong to a compile that runs beside this one. In milliseconds. */
const youth = 60_000;

/**
 * Stores the compiled content as one generation and makes it the one that serves. Returns its id, a hash of the content:
 * the same content is stored once. Until the very last rename the former generation serves, whatever happens.
 * `files` maps paths within the generation to their text.
 */
export async function storeGeneration(compiledFolder: string, files: Map<string, string>): Promise<string> {
  const id = hashOf(files);
  const folder = generationFolder(compiledFolder, id);
  if (await exists(folder)) {
    // Young again, so that it is not cleared away as the oldest.
    await utimes(folder, new Date(), new Date());
  } else {
    await writeWholeFolder(folder, files);
  }
  const pointer: StoredPointer = { format: storedFormat, generation: id };
  const unfinished = `${pointerPath(compiledFolder)}.${randomUUID()}.unfinished`;
  await writeDurably(unfinished, JSON.stringify(pointer));
  await rename(unfinished, pointerPath(compiledFolder));
  await syncFolder(compiledFolder);
  await clearOld(dirname(folder), id);
  return id;
}

function hashOf(files: Map<string, string>): string {
  const hash = createHash("sha256").update(String(storedFormat));
  for (const [path, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`\n${path} ${Buffer.byteLength(text)}\n`).update(text);
  }
  return hash.digest("hex").slice(0, 16);
}

/** Writes beside the folder and renames: where the folder is, it is whole. */
async function writeWholeFolder(folder: string, files: Map<string, string>): Promise<void> {
  const unfinished = `${folder}.${randomUUID()}.unfinished`;
  try {
    await mkdir(unfinished, { recursive: true });
    for (const part of new Set([...files.keys()].map(dirname)))
      await mkdir(join(unfinished, part), { recursive: true });
    // Many at once, since the disk syncs many in the time of one.
    const waiting = [...files];
    const write = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        await writeDurably(join(unfinished, next[0]), next[1]);
      }
    };
    await Promise.all(Array.from({ length: 32 }, write));
    await rename(unfinished, folder).catch(async (cause) => {
      // Another compile of the same content was faster.
      if (!(await exists(folder))) throw cause;
    });
    await syncFolder(dirname(folder));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function clearOld(generations: string, current: string): Promise<void> {
  const aged = await Promise.all(
    (await readdir(generations)).map(async (name) => {
      const path = join(generations, name);
      const changed = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => Date.now(),
      );
      return { name, path, changed, isWhole: !name.endsWith(".unfinished") };
    }),
  );
  const whole = aged.filter(({ isWhole }) => isWhole).toSorted((a, b) => b.changed - a.changed);
  const spare = [...aged.filter(({ isWhole }) => !isWhole), ...whole.slice(kept)];
  for (const { name, path, changed } of spare) {
    if (name !== current && Date.now() - changed > youth) await rm(path, { recursive: true, force: true });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

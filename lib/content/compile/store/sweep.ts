import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "@/lib/content/compile/sources/files-in";
import {
  bodiesFolder,
  generationsFolder,
  monthsFolder,
  type StoredEntry,
  type StoredIndex,
  storedFormat,
} from "@/lib/content/stored";
import { unfinishedSuffix } from "@/lib/write-file";
import { readStoredMonth } from "./read-stored-month";

/** For how long answers may still be made of what has just been replaced, in milliseconds. */
const grace = 60_000;

/** What the generation that serves is made of, and which one it replaced. */
export type Kept = {
  id: string;
  months: readonly string[];
  bodies: ReadonlySet<string>;
  former: string | undefined;
};

/**
 * Removes what neither the generation that serves nor one of the last minute names, nor the one before it;
 * and what writers who died have left. `now` is the time by the clock of the disk.
 */
export async function sweep(compiledFolder: string, kept: Kept, now: Date): Promise<void> {
  const removeOld = async (path: string) => {
    const found = await stat(path).catch(() => undefined);
    if (found && now.getTime() - found.mtimeMs >= grace) await rm(path, { force: true });
  };
  const months = new Set(kept.months);
  const bodies = new Set(kept.bodies);
  const generations = await generationsByTime(compiledFolder);
  for (const [position, { id, path }] of generations.entries()) {
    if (id === kept.id) continue;
    const replacedAt = generations[position + 1]?.time ?? now.getTime();
    if (id !== kept.former && now.getTime() - replacedAt >= grace) {
      await rm(path, { force: true });
      continue;
    }
    const index: StoredIndex = JSON.parse(await readFile(path, "utf8"));
    // Another version of the paper stored it, and may serve it still: what it is made of, only that one
    // knows. The next compile no longer finds it.
    if (index.format !== storedFormat) return;
    for (const { body } of index.pages) bodies.add(body);
    for (const month of index.months) {
      // Most months are those of the generation that serves.
      if (months.has(month)) continue;
      months.add(month);
      const entries: StoredEntry[] = JSON.parse(readStoredMonth(compiledFolder, month) ?? "[]");
      for (const { body } of entries) bodies.add(body);
    }
  }
  for (const name of filesIn(generationsFolder(compiledFolder)))
    if (name.includes(unfinishedSuffix)) await removeOld(join(generationsFolder(compiledFolder), name));
  for (const [folder, names] of [
    [monthsFolder(compiledFolder), months],
    [bodiesFolder(compiledFolder), bodies],
  ] as const) {
    for (const name of filesIn(folder)) {
      const id = /([0-9a-f]{16})\.json$/.exec(name)?.[1];
      if (id === undefined ? name.includes(unfinishedSuffix) : !names.has(id))
        await removeOld(join(folder, name));
    }
  }
}

/** The generations on the disk, and since when each has served, earliest first. */
async function generationsByTime(compiledFolder: string) {
  const folder = generationsFolder(compiledFolder);
  const generations = await Promise.all(
    filesIn(folder)
      .filter((name) => !name.includes(unfinishedSuffix))
      .map(async (name) => {
        const path = join(folder, name);
        return { id: name.replace(/\.json$/, ""), path, time: (await stat(path)).mtimeMs };
      }),
  );
  return generations.sort((a, b) => a.time - b.time);
}

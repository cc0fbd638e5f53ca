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
import { readStoredMonth } from "./month";

/** How long responses may still be made of content that was just replaced, in milliseconds. */
const grace = 60_000;

/** The content of the generation that serves, and the id of the one that it replaced. */
export type Kept = {
  id: string;
  months: readonly string[];
  bodies: ReadonlySet<string>;
  former: string | undefined;
};

/**
 * Removes all but the serving generation, the one before it and those that served within the last minute, and
 * what killed writers have left. `now` is the time by the clock of the disk.
 */
export async function sweep(compiledFolder: string, kept: Kept, now: Date): Promise<void> {
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
    // Stored by another version of the paper, which may still serve it. Only that version knows its files.
    if (index.format !== storedFormat) return;
    for (const { body } of index.pages) bodies.add(body);
    // Most months are those of the generation that serves.
    for (const month of index.months.filter((month) => !months.has(month))) {
      months.add(month);
      const entries: StoredEntry[] = JSON.parse(readStoredMonth(compiledFolder, month) ?? "[]");
      for (const { body } of entries) bodies.add(body);
    }
  }
  for (const [folder, ids] of [
    [generationsFolder(compiledFolder), new Set(generations.map(({ id }) => id))],
    [monthsFolder(compiledFolder), months],
    [bodiesFolder(compiledFolder), bodies],
  ] as const) {
    for (const name of filesIn(folder)) {
      const id = /([0-9a-f]{16})\.json$/.exec(name)?.[1];
      if (id === undefined ? !name.includes(unfinishedSuffix) : ids.has(id)) continue;
      const found = await stat(join(folder, name)).catch(() => undefined);
      if (found && now.getTime() - found.mtimeMs >= grace) await rm(join(folder, name), { force: true });
    }
  }
}

/** The generations on the disk, and since when each has served, earliest first. */
async function generationsByTime(compiledFolder: string) {
  const folder = generationsFolder(compiledFolder);
  const names = filesIn(folder).filter((name) => !name.includes(unfinishedSuffix));
  const generations = names.map(async (name) => {
    const path = join(folder, name);
    return { id: name.replace(/\.json$/, ""), path, time: (await stat(path)).mtimeMs };
  });
  return (await Promise.all(generations)).sort((a, b) => a.time - b.time);
}

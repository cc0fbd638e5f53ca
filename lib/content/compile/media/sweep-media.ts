import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readChecksummed, writeChecksummed } from "@/lib/checksummed-file";
import { filesIn } from "@/lib/content/compile/sources/files-in";
import { compileCacheFolder, mediaFolder } from "@/lib/content/stored";
import { days } from "@/lib/time";
import { unfinishedSuffix } from "@/lib/write-file";

/**
 * How long a file stays after the last story that shows it: open pages still name it, and nginx serves cached
 * ones for a week while the site is down.
 */
const grace = days(7);

/** Every version of the compiler reads the list. */
const anyVersion = "";

/**
 * Removes published files that have not been in `used` for a week, and what killed compiles have left.
 * Records since when the others have not been.
 */
export async function sweepMedia(
  compiledFolder: string,
  used: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const folder = mediaFolder(compiledFolder);
  const record = join(compileCacheFolder(compiledFolder), "unused-media.json");
  const former = new Map(readChecksummed(record, anyVersion) as [string, number][] | undefined);
  const unused = new Map<string, number>();
  for (const file of filesIn(folder)) {
    if (used.has(file)) continue;
    const since = former.get(file) ?? now.getTime();
    const isOld = now.getTime() - since >= grace || file.includes(unfinishedSuffix);
    if (isOld) await rm(join(folder, file), { force: true });
    else unused.set(file, since);
  }
  if (unused.size === former.size && [...unused.keys()].every((file) => former.has(file))) return;
  await writeChecksummed(record, [...unused], anyVersion);
}

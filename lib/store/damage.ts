import { existsSync, readdirSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode } from "@/lib/error-code";

/** The file of a store exists, but is not a healthy store. */
export class DamagedStore extends Error {
  override readonly name = "DamagedStore";

  /** `damage` is read after the path: "is empty". */
  constructor(
    path: string,
    readonly damage: string,
    options?: ErrorOptions,
  ) {
    super(
      `${path} ${damage}. Restore it from a backup, or move it away to start with an empty one.`,
      options,
    );
  }
}

/** A damaged store was set aside, and a person has not yet replaced it. */
export class StoreSetAside extends Error {
  override readonly name = "StoreSetAside";

  constructor(
    readonly aside: string,
    options?: ErrorOptions,
  ) {
    super(`A damaged store was moved to ${aside} and has not been replaced.`, options);
  }
}

/**
 * Renames a damaged file and its journals for a person to examine, and returns the new path: another
 * process's path, if that process was faster. Deletes nothing.
 */
export function setAside(path: string, now: Date): string {
  const aside = `${path}.damaged-${now.toISOString().replaceAll(/[:.]/g, "-")}`;
  for (const journal of ["-wal", "-shm", ""]) {
    try {
      renameSync(path + journal, aside + journal);
    } catch (cause) {
      if (errorCode(cause) !== "ENOENT") throw cause;
    }
  }
  return latestSetAside(path) ?? aside;
}

/** The latest damaged file that was set aside; undefined when there is none. */
export function latestSetAside(path: string): string | undefined {
  const folder = dirname(path);
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder)
    .filter((file) => file.startsWith(`${basename(path)}.damaged-`) && !/-(?:wal|shm)$/.test(file))
    .sort()
    .at(-1);
  return name && join(folder, name);
}

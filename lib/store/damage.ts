import { existsSync, readdirSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** There is a file where a store should be, but no healthy store in it. */
export class DamagedStore extends Error {
  readonly path: string;
  /** What is wrong with it, to be read after its path: "is empty". */
  readonly damage: string;

  constructor(path: string, damage: string, options?: ErrorOptions) {
    super(`${path} ${damage}. Restore it from a backup, or move it away to start afresh.`, options);
    this.name = "DamagedStore";
    this.path = path;
    this.damage = damage;
  }
}

/** What was damaged lies aside, and nobody has put anything in its place yet. */
export class StoreSetAside extends Error {
  override readonly name = "StoreSetAside";
  readonly aside: string;

  constructor(aside: string) {
    super(`A damaged store lies at ${aside}, and nothing in its place.`);
    this.aside = aside;
  }
}

/**
 * Moves a damaged file and its journals away, for a person to look at, and returns where it lies: somewhere else than
 * we would have put it, if another process was faster. Nothing is deleted.
 */
export function setAside(path: string, now: Date): string {
  const aside = `${path}.damaged-${now.toISOString().replaceAll(/[:.]/g, "-")}`;
  for (const journal of ["-wal", "-shm", ""]) {
    try {
      renameSync(path + journal, aside + journal);
    } catch (cause) {
      if (!(cause instanceof Error && "code" in cause && cause.code === "ENOENT")) throw cause;
    }
  }
  return asideOf(path) ?? aside;
}

/** Where a damaged file was set aside, the latest of them. */
export function asideOf(path: string): string | undefined {
  const folder = dirname(path);
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder)
    .filter((file) => file.startsWith(`${basename(path)}.damaged-`) && !/-(?:wal|shm)$/.test(file))
    .sort()
    .at(-1);
  return name && join(folder, name);
}

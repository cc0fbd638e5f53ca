import { existsSync, renameSync } from "node:fs";

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

/** Moves a damaged file and its journals away, for a person to look at, and returns where to. Nothing is deleted. */
export function setAside(path: string, now: Date): string {
  const aside = `${path}.damaged-${now.toISOString().replaceAll(/[:.]/g, "-")}`;
  for (const journal of ["-wal", "-shm", ""]) {
    if (existsSync(path + journal)) renameSync(path + journal, aside + journal);
  }
  return aside;
}

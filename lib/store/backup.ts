import { chmodSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { applicationId, openExisting, readPragma } from "./sqlite";

/** One store that was copied, and how many rows of each table its copy holds. */
export type Backup = { path: string; rows: Record<string, number> };

/** What was copied, and in a sentence each what could not be. */
export type Backups = { made: Backup[]; faults: string[] };

/** The tables that each store must have, told by the table in which it notes its migrations. */
const tablesOf: Record<string, string[]> = {
  tips_migration: ["tip", "tip_message", "tip_outbox", "tip_secret"],
  views_migration: ["hour_of_readers"],
  announcements_migration: ["announced", "announcement"],
};

/** The folders of `backUp`, and none that somebody else put beside them. */
const dated = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;
const dayMs = 24 * 3_600_000;

/**
 * Copies every store of a data folder as it is at this moment, while the paper runs, into a folder of its own under
 * `backups`. Each copy is opened again and must be whole; one that is not is removed and told, and the others are made
 * all the same. Tips in it are as sealed as they are in the store. Throws where there is nothing to copy.
 */
export function backUp(folder: string, backups: string, now: Date): Backups {
  const names = storesIn(folder);
  if (names.length === 0)
    throw new Error(`There is no store in ${folder}. Start the paper once, or set DATA_FOLDER.`);
  const before = datedIn(backups).at(-1);
  const into = join(backups, now.toISOString().replaceAll(/[:.]/g, "-"));
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const made: Backup[] = [];
  // A store that went away must not be forgotten copy by copy.
  const faults = (before ? storesIn(join(backups, before)) : [])
    .filter((name) => !names.includes(name))
    .map((name) => `${join(folder, name)} is gone: the last backup (${before}) has it.`);
  for (const name of names) {
    try {
      made.push(copy(join(folder, name), join(into, name)));
    } catch (cause) {
      faults.push(cause instanceof Error ? cause.message : String(cause));
    }
  }
  if (made.length === 0) rmdirSync(into);
  return { made, faults };
}

/** Deletes all backups but the latest `kept` of those that are younger than so many days. Returns how many it deleted. */
export function dropOldBackups(backups: string, kept: number, days: number, now: Date): number {
  const oldest = new Date(now.getTime() - days * dayMs).toISOString().replaceAll(/[:.]/g, "-");
  const old = datedIn(backups)
    .reverse()
    .filter((name, place) => place >= kept || name < oldest);
  for (const name of old) rmSync(join(backups, name), { recursive: true });
  return old.length;
}

/** Opens a backup and counts its rows. Throws for one that could not be restored. */
export function verifyBackup(path: string): Backup {
  if (!existsSync(path)) throw new Error(`There is no backup at ${path}.`);
  try {
    return { path, rows: rowsOfWhole(path, () => new Database(path, { readonly: true })) };
  } catch (cause) {
    throw new Error(`The backup ${path} cannot be restored: ${messageOf(cause)}. Make another.`, { cause });
  }
}

function copy(from: string, path: string): Backup {
  try {
    rowsOfWhole(
      from,
      () => openExisting(from),
      (database) => database.prepare("vacuum into ?").run(path),
    );
    chmodSync(path, 0o600);
    return verifyBackup(path);
  } catch (cause) {
    rmSync(path, { force: true });
    throw new Error(`${from} could not be backed up: ${messageOf(cause)}.`, { cause });
  }
}

/** Counts the rows of a store, and does some work on it. Throws for what is no whole store of this paper. */
function rowsOfWhole(
  path: string,
  open: () => Database.Database,
  work: (database: Database.Database) => void = () => {},
): Record<string, number> {
  // It would open as a healthy database that holds nothing.
  if (statSync(path).size === 0) throw new Error("it is empty");
  const database = open();
  try {
    database.pragma("busy_timeout = 5000");
    if (readPragma(database, "application_id") !== applicationId)
      throw new Error("it is no store of this paper");
    const verdict = readPragma(database, "quick_check(1)");
    if (verdict !== "ok") throw new Error(`it is torn: ${String(verdict).replaceAll("\n", " ")}`);
    const rows = rowsOf(database);
    const [, needed] = Object.entries(tablesOf).find(([migration]) => migration in rows) ?? [];
    const missing = needed?.filter((name) => !(name in rows));
    if (missing?.length !== 0)
      throw new Error(`it lacks the tables of a store: ${missing?.join(", ") ?? "all"}`);
    work(database);
    return rows;
  } finally {
    database.close();
  }
}

function rowsOf(database: Database.Database): Record<string, number> {
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all() as { name: string }[];
  return Object.fromEntries(
    tables.map(({ name }) => {
      const { count } = database.prepare(`select count(*) as count from "${name}"`).get() as {
        count: number;
      };
      return [name, count];
    }),
  );
}

function storesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".db")) : [];
}

/** The oldest first. */
function datedIn(backups: string): string[] {
  return existsSync(backups)
    ? readdirSync(backups)
        .filter((name) => dated.test(name))
        .sort()
    : [];
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

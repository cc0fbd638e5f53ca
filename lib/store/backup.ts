import { chmodSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { days as daysInMs } from "@/lib/time";
import { messageOf } from "./incident-log";
import { applicationId, openExisting, readPragma } from "./sqlite";

/** A copy of one store, and how many rows each of its tables holds. */
export type Backup = { path: string; rows: Record<string, number> };

/** The tables that each store must have, by the name of its table of migrations. */
const tablesOf: Record<string, string[]> = {
  tips_migration: ["tip", "tip_message", "tip_outbox", "tip_secret"],
  views_migration: ["hour_of_readers"],
  announcements_migration: ["announced", "announcement"],
};

/** The folders that `backUp` makes; others beside them are left alone. */
const dated = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;

/**
 * Copies every store of a data folder, while the site runs, into a new folder under `backups`. Each copy is
 * opened and checked; a damaged copy is removed and reported, and does not stop the others. Tips stay
 * encrypted. Throws when the folder has no store. `faults` has a sentence for each store that was not copied.
 */
export function backUp(folder: string, backups: string, now: Date) {
  const names = storesIn(folder);
  if (names.length === 0)
    throw new Error(`There is no store in ${folder}. Run npm start once, or set DATA_FOLDER.`);
  const before = datedIn(backups).at(-1);
  const into = join(backups, now.toISOString().replaceAll(/[:.]/g, "-"));
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const made: Backup[] = [];
  // Otherwise a lost store would be forgotten once its last backup is deleted.
  const faults = (before ? storesIn(join(backups, before)) : [])
    .filter((name) => !names.includes(name))
    .map((name) => `${join(folder, name)} is gone. The last backup (${before}) has a copy.`);
  for (const name of names) {
    try {
      made.push(copy(join(folder, name), join(into, name)));
    } catch (cause) {
      faults.push(messageOf(cause));
    }
  }
  if (made.length === 0) rmdirSync(into);
  return { made, faults };
}

/** Deletes all backups but the latest `kept` younger than `days`. Returns how many it deleted. */
export function deleteOldBackups(backups: string, kept: number, days: number, now: Date): number {
  const oldest = new Date(now.getTime() - daysInMs(days)).toISOString().replaceAll(/[:.]/g, "-");
  const old = datedIn(backups)
    .reverse()
    .filter((name, index) => index >= kept || name < oldest);
  for (const name of old) rmSync(join(backups, name), { recursive: true });
  return old.length;
}

/** Opens a backup and counts its rows. Throws for a backup that cannot be restored. */
export function verifyBackup(path: string): Backup {
  if (!existsSync(path)) throw new Error(`There is no backup at ${path}.`);
  try {
    return { path, rows: rowsOfHealthy(path, () => new Database(path, { readonly: true })) };
  } catch (cause) {
    throw new Error(`The backup ${path} cannot be restored: ${messageOf(cause)}. Make a new one.`, { cause });
  }
}

function copy(from: string, path: string): Backup {
  try {
    const vacuum = (database: Database.Database) => void database.prepare("vacuum into ?").run(path);
    rowsOfHealthy(from, () => openExisting(from), vacuum);
    chmodSync(path, 0o600);
    return verifyBackup(path);
  } catch (cause) {
    rmSync(path, { force: true });
    throw new Error(`${from} could not be backed up: ${messageOf(cause)}.`, { cause });
  }
}

/** Counts the rows of a store and runs `work` on it. Throws when it is not a healthy store of ours. */
function rowsOfHealthy(
  path: string,
  open: () => Database.Database,
  work: (database: Database.Database) => void = () => {},
): Record<string, number> {
  // SQLite would open it as a healthy, empty database.
  if (statSync(path).size === 0) throw new Error("it is empty");
  const database = open();
  try {
    database.pragma("busy_timeout = 5000");
    if (readPragma(database, "application_id") !== applicationId)
      throw new Error("it is not a store of this site");
    const verdict = readPragma(database, "quick_check(1)");
    if (verdict !== "ok") throw new Error(`it is damaged: ${String(verdict).replaceAll("\n", " ")}`);
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
  const count = (table: string) => database.prepare(`select count(*) as rows from "${table}"`).get();
  return Object.fromEntries(tables.map(({ name }) => [name, (count(name) as { rows: number }).rows]));
}

function storesIn(folder: string): string[] {
  return namesIn(folder).filter((name) => name.endsWith(".db"));
}

/** Oldest first. */
function datedIn(backups: string): string[] {
  return namesIn(backups)
    .filter((name) => dated.test(name))
    .sort();
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

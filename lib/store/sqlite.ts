import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { closeSync, linkSync, mkdirSync, openSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from "kysely";
import Database from "libsql";
import { errorCode } from "@/lib/error-code";
import { DamagedStore, latestSetAside, StoreSetAside } from "./damage";
import { messageOf } from "./incident-log";
import type { Store, StorePlan } from "./store";

/** Marks the file as ours ("RHD1" in its header), so that we never write into another program's database. */
export const applicationId = 0x52484431;

/** A writer that waits for another blocks the event loop, so it waits briefly; the caller tries again. */
const busyTimeoutMs = 50;

/** How long closing waits for other processes that use the store. The last one to close empties the log. */
const closePatienceMs = 1_000;

/** A file that is larger is not read as a whole when it is opened: that takes a second for each gigabyte. */
const largeBytes = 64 * 1024 * 1024;

export function storePath(folder: string, name: string): string {
  return join(folder, `${name}.db`);
}

/**
 * Opens `<folder>/<name>.db`, or makes it. Throws `DamagedStore` for a file that is empty, damaged or not
 * ours: SQLite would open an empty file as a healthy new database, and hide that all rows are lost. Throws
 * `StoreSetAside` when a person has not yet replaced a damaged store.
 */
export function openSqlite<Tables>(plan: StorePlan, folder: string): Store<Tables> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = storePath(folder, plan.name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.size === 0) throw new DamagedStore(path, "is empty");
  if (!found) {
    // Checked after `statSync`: otherwise a file that another process sets aside in between would be missed.
    const aside = plan.isReplacedByHand ? latestSetAside(path) : undefined;
    if (aside) throw new StoreSetAside(aside);
    make(path);
  }

  const database = openExisting(path);
  try {
    database.pragma(`busy_timeout = ${busyTimeoutMs}`);
    if (found) {
      examine(database, path, found.size > largeBytes ? plan.verifiedTables : undefined);
      repairTexts(database, path);
    }
    database.pragma("journal_mode = WAL");
    database.pragma(`synchronous = ${plan.durability === "full" ? "FULL" : "NORMAL"}`);
  } catch (cause) {
    database.close();
    if (isDamage(cause)) throw new DamagedStore(path, "is not a healthy database", { cause });
    throw cause;
  }
  const { ino } = statSync(path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(database) }) });
  const isInPlace = () => {
    const now = statSync(path, { throwIfNoEntry: false });
    return now?.ino === ino && now.size > 0;
  };
  const checkpoint = () => emptyLog(db);
  return {
    db,
    engine: "sqlite",
    isInPlace,
    checkpoint,
    close: async ({ asFound } = { asFound: false }) => {
      // The driver closes the connection late or never, so SQLite would not checkpoint the log.
      if (database.open && !asFound && isInPlace()) await checkpointBeforeClose(checkpoint, path);
      await db.destroy();
      // Kysely closes only connections that it has used.
      if (database.open) database.close();
    },
  };
}

async function emptyLog<Tables>(db: Kysely<Tables>): Promise<boolean> {
  try {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    return rows[0]?.busy === 0;
  } catch (cause) {
    if (isLocked(cause)) return false;
    throw cause;
  }
}

/** Waits while another process is in a transaction. Never rejects: a full disk must not keep a store open. */
async function checkpointBeforeClose(checkpoint: () => Promise<boolean>, path: string): Promise<void> {
  const deadline = performance.now() + closePatienceMs;
  try {
    while (!(await checkpoint()) && performance.now() < deadline) await setTimeout(20);
  } catch (cause) {
    console.error(`${path} was closed before its log was emptied: ${messageOf(cause)}`);
  }
}

/** Makes an empty database that only its owner can read. Other processes never see an incomplete file. */
function make(path: string): void {
  const made = `${path}.${randomUUID()}`;
  closeSync(openSync(/* turbopackIgnore: true */ made, "wx", 0o600));
  try {
    const database = new Database(made);
    // WAL is switched on later: its journal would keep the temporary name.
    database.pragma(`application_id = ${applicationId}`);
    database.close();
    linkSync(made, path);
  } catch (cause) {
    // Another process was faster; use its file.
    if (errorCode(cause) !== "EEXIST") throw cause;
  } finally {
    rmSync(made, { force: true });
  }
}

/** Opens an existing file. With a plain path, SQLite would make a new one after a file was set aside. */
export function openExisting(path: string): Database.Database {
  return new Database(`${pathToFileURL(path).href}?mode=rw`);
}

/**
 * Adapts the driver to Kysely. A transaction takes the write lock when it begins, where a refusal does no
 * harm: with this driver a statement that is refused later stays open, and every later commit fails.
 */
function forKysely(database: Database.Database): SqliteDatabase {
  return {
    close: () => void database.close(),
    prepare: (sql) => {
      if (!/^(?:begin|commit|rollback)$/.test(sql))
        return database.prepare(sql) as unknown as SqliteStatement;
      const run = () => {
        // After an error such as a full disk, SQLite has rolled back by itself. That error must be reported.
        if (sql !== "rollback" || database.inTransaction)
          database.exec(sql === "begin" ? "begin immediate" : sql);
        return { changes: 0, lastInsertRowid: 0 };
      };
      return { reader: false, run, all: () => [], iterate: () => [].values() };
    },
  };
}

function examine(database: Database.Database, path: string, leftOut: readonly string[] = []): void {
  if (readPragma(database, "application_id") !== applicationId)
    throw new DamagedStore(path, "belongs to another program");
  // A damaged name is not among those left out, and is reported by its table's check.
  const named = () => tablesIn(database).map((name) => Buffer.from(name as Buffer).toString());
  const checks =
    leftOut.length === 0
      ? ["1"]
      : named()
          .filter((name) => !leftOut.includes(name))
          .map((name) => `"${name}"`);
  for (const check of checks) {
    const verdict = readPragma(database, `quick_check(${check})`);
    if (verdict !== "ok")
      throw new DamagedStore(path, `is damaged: ${String(verdict).replaceAll("\n", " ")}`);
  }
}

/** The names of all tables, in bytes: the driver aborts the process at one that is not UTF-8. */
function tablesIn(database: Database.Database): Bytes[] {
  const rows = database
    .prepare("select cast(name as blob) as name from sqlite_master where type = 'table'")
    .all() as { name: Bytes }[];
  return rows.map(({ name }) => name);
}

/**
 * Clears the high bits of every text that is not valid UTF-8, at which the driver would abort the process.
 * Nearly all texts are ASCII: a flipped high bit is the most likely cause, and this reverses it.
 */
function repairTexts(database: Database.Database, path: string): void {
  const schema = database
    .prepare(
      "select cast(name as blob) as name, cast(sql as blob) as sql from sqlite_master where type = 'table'",
    )
    .all() as { name: Bytes; sql: Bytes }[];
  if (schema.some(({ name, sql }) => !isText(name) || !isText(sql)))
    throw new DamagedStore(path, "is damaged: names of tables are not UTF-8");
  let repaired = 0;
  for (const { name } of schema) {
    const table = `"${Buffer.from(name as Buffer)}"`;
    const columns = database.prepare(`pragma table_info(${table})`).all() as { name: string }[];
    for (const column of columns.map(({ name }) => `"${name}"`)) {
      const suspects = database
        .prepare(`select rowid as row, cast(${column} as blob) as bytes from ${table}
          where typeof(${column}) = 'text' and ${column} glob '*[^ -~]*'`)
        .all() as { row: number; bytes: Bytes }[];
      for (const { row, bytes } of suspects.filter((suspect) => !isText(suspect.bytes))) {
        const text = Buffer.from(bytes as Buffer).map((byte) => byte & 0x7f);
        database
          .prepare(`update ${table} set ${column} = ? where rowid = ?`)
          .run(Buffer.from(text).toString(), row);
        repaired += 1;
      }
    }
  }
  if (repaired > 0)
    console.error(`${path}: ${repaired} texts were not valid UTF-8. Their high bits were cleared.`);
}

/** A blob as the driver returns it. */
type Bytes = Buffer | ArrayBuffer;

function isText(bytes: Bytes): boolean {
  return isUtf8(Buffer.from(bytes as Buffer));
}

export function readPragma(database: Database.Database, pragma: string): unknown {
  const row: unknown = database.prepare(`pragma ${pragma}`).get();
  return Object.values(row ?? {})[0];
}

/** Whether SQLite reports that the file itself is damaged. */
export function isDamage(cause: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB)/.test(errorCode(cause));
}

/** Whether SQLite reports that another connection is writing. */
export function isLocked(cause: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(errorCode(cause));
}

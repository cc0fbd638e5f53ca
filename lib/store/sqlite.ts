import { isUtf8 } from "node:buffer";
import { randomUUID } from "node:crypto";
import { closeSync, linkSync, mkdirSync, openSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from "kysely";
import Database from "libsql";
import { asideOf, DamagedStore, StoreSetAside } from "./damage";
import type { Store, StorePlan } from "./store";

/** Says in the file's header whose it is ("RHD1"), so that we never write into another program's database. */
export const applicationId = 0x52484431;

/** A writer holds the whole event loop while it waits for another, so it waits briefly; who is refused tries again. */
const busyTimeoutMs = 50;

/** How long a store that is being closed waits for others who use it. The last of them to close empties the log. */
const closingPatienceMs = 1_000;

export function storePath(folder: string, name: string): string {
  return join(folder, `${name}.db`);
}

/**
 * Opens `<folder>/<name>.db`, or makes it. Throws `DamagedStore` for a file that is there but empty, torn, or not
 * ours: an empty file opens as a healthy new database, and so would hide that everything in it is lost. Throws
 * `StoreSetAside` where the plan leaves what was damaged to a person.
 */
export function openSqlite<Tables>(
  { name, durability, isMendedByHand }: StorePlan,
  folder: string,
): Store<Tables> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = storePath(folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.size === 0) throw new DamagedStore(path, "is empty");
  if (!found) {
    // Asked only now: whoever set the file aside in this moment did so before we missed it.
    const aside = isMendedByHand ? asideOf(path) : undefined;
    if (aside) throw new StoreSetAside(aside);
    make(path);
  }

  const database = openExisting(path);
  try {
    database.pragma(`busy_timeout = ${busyTimeoutMs}`);
    if (found) {
      examine(database, path);
      mendTexts(database, path);
    }
    database.pragma("journal_mode = WAL");
    database.pragma(`synchronous = ${durability === "full" ? "FULL" : "NORMAL"}`);
  } catch (cause) {
    database.close();
    if (isTorn(cause)) throw new DamagedStore(path, "is not a whole database", { cause });
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
      // The driver closes the connection late or never, and so leaves the log to be checkpointed by us.
      if (database.open && !asFound && isInPlace()) await checkpointPatiently(checkpoint, path);
      await db.destroy();
      // Kysely closes only what it has used.
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

/** Another process may be in the middle of a transaction. Never rejects: a full disk must not keep a store open. */
async function checkpointPatiently(checkpoint: () => Promise<boolean>, path: string): Promise<void> {
  const late = performance.now() + closingPatienceMs;
  try {
    while (!(await checkpoint()) && performance.now() < late) await setTimeout(20);
  } catch (cause) {
    console.error(
      `${path} was closed with a log beside it: ${cause instanceof Error ? cause.message : cause}`,
    );
  }
}

/** Makes an empty database of ours, which is whole from the first moment at which others see it, and its owner's alone. */
function make(path: string): void {
  const made = `${path}.${randomUUID()}`;
  closeSync(openSync(/* turbopackIgnore: true */ made, "wx", 0o600));
  try {
    const database = new Database(made);
    // Not yet with a journal beside it, which would keep the name.
    database.pragma(`application_id = ${applicationId}`);
    database.close();
    linkSync(made, path);
  } catch (cause) {
    // Another process was faster: its file is as good.
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
  } finally {
    rmSync(made, { force: true });
  }
}

/** Opens a file that is there: by its path alone, the engine would make one where it has just been set aside. */
export function openExisting(path: string): Database.Database {
  return new Database(`${pathToFileURL(path).href}?mode=rw`);
}

/**
 * What Kysely needs of the driver. A transaction takes the right to write at once, where being refused does no harm:
 * a statement that is refused later stays open in this driver, and every commit after it fails.
 */
function forKysely(database: Database.Database): SqliteDatabase {
  return {
    close: () => {
      database.close();
    },
    prepare: (sql) => {
      if (!/^(?:begin|commit|rollback)$/.test(sql))
        return database.prepare(sql) as unknown as SqliteStatement;
      const run = () => {
        database.exec(sql === "begin" ? "begin immediate" : sql);
        return { changes: 0, lastInsertRowid: 0 };
      };
      return { reader: false, run, all: () => [], iterate: () => [].values() };
    },
  };
}

function examine(database: Database.Database, path: string): void {
  if (readPragma(database, "application_id") !== applicationId)
    throw new DamagedStore(path, "belongs to another program");
  const verdict = readPragma(database, "quick_check(1)");
  if (verdict !== "ok") throw new DamagedStore(path, `is torn: ${String(verdict).replaceAll("\n", " ")}`);
}

/**
 * Clears the high bits of every text that is not valid UTF-8: the driver aborts the process when it reads such a text.
 * Almost all that the stores hold is ASCII, so a changed high bit is the most likely cause, and this undoes it.
 */
function mendTexts(database: Database.Database, path: string): void {
  const schema = database
    .prepare(
      "select cast(name as blob) as name, cast(sql as blob) as sql from sqlite_master where type = 'table'",
    )
    .all() as { name: Bytes; sql: Bytes }[];
  if (schema.some(({ name, sql }) => !isText(name) || !isText(sql)))
    throw new DamagedStore(path, "is torn: its tables have names that are not UTF-8");
  let mended = 0;
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
        mended += 1;
      }
    }
  }
  if (mended > 0)
    console.error(`${path}: ${mended} texts were not valid UTF-8. Their high bits were cleared.`);
}

/** As the driver gives a blob. */
type Bytes = Buffer | ArrayBuffer;

function isText(bytes: Bytes): boolean {
  return isUtf8(Buffer.from(bytes as Buffer));
}

export function readPragma(database: Database.Database, pragma: string): unknown {
  const row: unknown = database.prepare(`pragma ${pragma}`).get();
  return Object.values(row ?? {})[0];
}

/** Whether an engine's error says that the file itself is broken. */
export function isTorn(cause: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(cause));
}

/** Whether an engine's error says that somebody else is writing just now. */
export function isLocked(cause: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(cause));
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}

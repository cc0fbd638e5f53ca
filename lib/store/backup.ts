import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "libsql";

/** One store that was copied, and how many rows of each table its copy holds. */
export type Backup = { path: string; rows: Record<string, number> };

/**
 * Copies every store of a data folder as it is at this moment, while the paper runs, into a folder of its own under
 * `backups`. Each copy is opened again and must be whole, with the rows that it was made of; one that is not is removed
 * and throws. Tips in it are as sealed as they are in the store.
 */
export function backUp(folder: string, backups: string, now: Date): Backup[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".db")) : [];
  if (names.length === 0)
    throw new Error(`There is no store in ${folder}. Start the paper once, or set DATA_FOLDER.`);
  const into = join(backups, now.toISOString().replaceAll(/[:.]/g, "-"));
  mkdirSync(into, { recursive: true, mode: 0o700 });
  return names.map((name) => copy(join(folder, name), join(into, basename(name))));
}

/** Opens a backup and counts its rows. Throws for one that could not be restored. */
export function verifyBackup(path: string): Backup {
  if (!existsSync(path)) throw new Error(`There is no backup at ${path}.`);
  const database = new Database(path, { readonly: true });
  try {
    const verdict = first(database, "pragma quick_check(1)");
    if (verdict !== "ok") throw new Error(`it is torn: ${verdict}`);
    return { path, rows: rowsOf(database) };
  } catch (cause) {
    throw new Error(`The backup ${path} cannot be restored. Make another.`, { cause });
  } finally {
    database.close();
  }
}

function copy(from: string, path: string): Backup {
  const database = new Database(from);
  try {
    database.pragma("busy_timeout = 5000");
    // Nothing may come between the copy and the count that it is held against.
    database.exec("begin");
    const rows = rowsOf(database);
    database.exec("commit");
    database.prepare("vacuum into ?").run(path);
    const made = verifyBackup(path);
    for (const [table, count] of Object.entries(rows)) {
      if ((made.rows[table] ?? 0) < count)
        throw new Error(`The backup ${path} lacks rows of ${table}: ${made.rows[table] ?? 0} of ${count}.`);
    }
    return made;
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  } finally {
    database.close();
  }
}

function rowsOf(database: Database.Database): Record<string, number> {
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all() as { name: string }[];
  return Object.fromEntries(
    tables.map(({ name }) => [name, Number(first(database, `select count(*) from "${name}"`))]),
  );
}

function first(database: Database.Database, query: string): unknown {
  return Object.values((database.prepare(query).get() as object) ?? {})[0];
}

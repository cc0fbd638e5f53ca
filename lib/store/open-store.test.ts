import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { sql } from "kysely";
import Database from "libsql";
import { describe, expect, test } from "vitest";
import { DamagedStore, setAside } from "./damage";
import { openStore } from "./open-store";
import type { Store, StoreLocation, StorePlan } from "./store";
import { notesPlan, type NotesTables as Tables } from "./testing/notes";
import { storesForTests } from "./testing/two-engines";

const plan = notesPlan;
const { root, newFolder, newLocation, postgres, onBothEngines } = storesForTests();
const sqliteLocation = (): StoreLocation => ({ folder: newFolder() });

const open = (location: StoreLocation) => openStore<Tables>(plan, location);
const read = (store: Store<Tables>) => store.db.selectFrom("note").selectAll().orderBy("id").execute();

onBothEngines("a store", (newLocation) => {
  test("keeps commits after it is closed and opened again", async () => {
    const location = await newLocation();
    const first = await open(location);
    await first.db.insertInto("note").values({ id: "a", read: 1 }).execute();
    await first.close();
    const second = await open(location);
    expect(await read(second)).toEqual([{ id: "a", read: 1 }]);
    await second.close();
  });

  test("keeps nothing of a transaction that failed", async () => {
    const store = await open(await newLocation());
    const failing = store.db.transaction().execute(async (transaction) => {
      await transaction.insertInto("note").values({ id: "a", read: 1 }).execute();
      throw new Error("fails on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await read(store)).toEqual([]);
    await store.close();
  });

  test("serves two programs at once, which see each other's rows", async () => {
    const location = await newLocation();
    const [one, two] = await Promise.all([open(location), open(location)]);
    await one.db.insertInto("note").values({ id: "a", read: 1 }).execute();
    await two.db.insertInto("note").values({ id: "b", read: 2 }).execute();
    expect(await read(one)).toEqual(await read(two));
    expect(await read(one)).toHaveLength(2);
    await Promise.all([one.close(), two.close()]);
  });
});

test("of a large file, a table that its owner verifies is not read when it is opened; all others are", async () => {
  const location = sqliteLocation();
  const path = join(location.folder, "notes.db");
  const large = {
    ...plan,
    verifiedTables: ["part"],
    migrations: { ...plan.migrations, "2-part": ["create table if not exists part (body bytea)"] },
  };
  const openLarge = () => openStore<Tables>(large, location);
  const store = await openLarge();
  for (let n = 0; n < 2_000; n++)
    await store.db
      .insertInto("note")
      .values({ id: `note ${n}`, read: n })
      .execute();
  await sql.raw(`insert into part values (zeroblob(${70 * 1024 * 1024}))`).execute(store.db);
  await store.close();
  const zero = (at: number) => {
    const bytes = readFileSync(path);
    bytes.fill(0, at, at + 4_096);
    writeFileSync(path, bytes);
  };
  // The chain of pages that holds the body ends too early.
  zero(40 * 1024 * 1024);
  await (await openLarge()).close();
  zero(Math.floor(readFileSync(path).indexOf("note 300") / 4_096) * 4_096);
  await expect(openLarge()).rejects.toThrow(DamagedStore);
});

test("a migration that was killed after it added a column runs again", async () => {
  const location = sqliteLocation();
  const more = { ...plan.migrations, "2-more": ["alter table note add column more text"] };
  await (await open(location)).close();
  const before = await open(location);
  await sql.raw("alter table note add column more text").execute(before.db);
  await before.close();
  const store = await openStore<Tables>({ ...plan, migrations: more }, location);
  await store.db.insertInto("note").values({ id: "a", read: 1 }).execute();
  expect(await read(store)).toEqual([{ id: "a", read: 1, more: null }]);
  await store.close();
});

test("a PostgreSQL that was killed is used again after its restart", async () => {
  const store = await open(await newLocation.PostgreSQL());
  await store.db.insertInto("note").values({ id: "a", read: 1 }).execute();
  await postgres().stop();
  await expect(read(store)).rejects.toThrow();
  await postgres().start();
  await expect.poll(() => read(store).catch(() => []), { timeout: 60_000 }).toHaveLength(1);
  await store.close();
});

test("commits wait for the disk only where the plan says so", async () => {
  const level = async (durability: StorePlan["durability"]) => {
    const store = await openStore({ ...plan, durability }, sqliteLocation());
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(store.db);
    await store.close();
    return rows[0]?.synchronous;
  };
  expect(await level("full")).toBe(2);
  expect(await level("normal")).toBe(1);
});

describe("a damaged SQLite file", () => {
  const damages: [string, (path: string) => void, RegExp][] = [
    ["emptied", (path) => truncateSync(path, 0), /is empty/],
    ["replaced by text", (path) => writeFileSync(path, "Dear diary,\n".repeat(400)), /is not a healthy/],
    ["truncated", (path) => truncateSync(path, 4096 * 3 + 100), /is damaged|is not a healthy database/],
  ];
  test.each(damages)("is not mistaken for a new one: %s", async (_name, damage, message) => {
    const location = sqliteLocation();
    const store = await open(location);
    for (let n = 0; n < 2_000; n++)
      await store.db
        .insertInto("note")
        .values({ id: `note ${n}`, read: n })
        .execute();
    await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
    await store.close();
    const path = join(location.folder, "notes.db");
    damage(path);
    await expect(open(location)).rejects.toThrow(DamagedStore);
    await expect(open(location)).rejects.toThrow(message);

    const aside = setAside(path, new Date("2026-11-23T08:00:00Z"));
    expect(aside).toBe(`${path}.damaged-2026-11-23T08-00-00-000Z`);
    const fresh = await open(location);
    expect(await read(fresh)).toEqual([]);
    await fresh.close();
    expect(readdirSync(location.folder)).toContain("notes.db.damaged-2026-11-23T08-00-00-000Z");
  });

  test("with a text that is no longer valid UTF-8 opens without crashing the process", async () => {
    const location = sqliteLocation();
    const store = await open(location);
    for (const id of ["first", "second", "thïrd"])
      await store.db.insertInto("note").values({ id, read: 1 }).execute();
    await store.close();
    const path = join(location.folder, "notes.db");
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf("second"); at >= 0; at = bytes.indexOf("second", at + 1))
      bytes[at + 2] = (bytes[at + 2] ?? 0) | 0x80;
    writeFileSync(path, bytes);
    const program = ["lib/bundling/run.js", "lib/store/testing/read-notes.ts", location.folder];
    const child = spawn(process.execPath, program);
    expect(await textOf(child.stdout)).toBe("first, second, thïrd\n");
  });

  test("of another program is left alone", async () => {
    const location = sqliteLocation();
    const store = await open(location);
    await sql`pragma application_id = 1`.execute(store.db);
    await store.close();
    await expect(open(location)).rejects.toThrow(/belongs to another program/);
  });
});

describe("commits", () => {
  /** A store whose commits are all in its log. */
  async function filled(durability: StorePlan["durability"]) {
    const location = sqliteLocation();
    const store = await openStore<Tables>({ ...plan, durability }, location);
    for (let n = 0; n < 40; n++)
      await store.db
        .insertInto("note")
        .values({ id: `${n}`, read: n })
        .execute();
    const path = join(location.folder, "notes.db");
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(40 * 4096);
    return { store, location, path };
  }
  /** How many rows the file holds without its log. */
  function rowsInFileAlone(path: string): number {
    const copy = join(root, randomUUID());
    copyFileSync(path, copy);
    const database = new Database(copy, { readonly: true });
    const table = database.prepare("select 1 from sqlite_master where name = 'note'").get();
    const count = table ? database.prepare("select count(*) as count from note").get() : { count: 0 };
    database.close();
    return (count as { count: number }).count;
  }
  const logSize = (path: string) => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;

  test.each(["full", "normal"] as const)(
    "are in the file, and the log is empty, once the store is closed (%s)",
    async (durability) => {
      const { store, path } = await filled(durability);
      await store.close();
      expect(logSize(path)).toBe(0);
      expect(rowsInFileAlone(path)).toBe(40);
    },
  );

  test("move into the file at a checkpoint, unless another program is reading", async () => {
    const { store, path } = await filled("full");
    const reader = new Database(path);
    reader.exec("begin");
    reader.prepare("select count(*) from note").get();
    expect(await store.checkpoint()).toBe(false);
    reader.exec("commit");
    reader.close();
    expect(await store.checkpoint()).toBe(true);
    expect(logSize(path)).toBe(0);
    expect(rowsInFileAlone(path)).toBe(40);
    await store.close();
  });

  test("of several programs are in the file once the last of them has closed it", async () => {
    const { store, location, path } = await filled("full");
    const other = await open(location);
    const reader = new Database(path);
    reader.exec("begin");
    reader.prepare("select count(*) from note").get();
    await store.close();
    reader.exec("commit");
    reader.close();
    await other.close();
    expect(logSize(path)).toBe(0);
    expect(rowsInFileAlone(path)).toBe(40);
  });

  test("stay where they are when a damaged store is closed as evidence", async () => {
    const { store, path } = await filled("full");
    const before = [readFileSync(path), readFileSync(`${path}-wal`)];
    await store.close({ asFound: true });
    const after = [readFileSync(path), readFileSync(`${path}-wal`)];
    after.forEach((bytes, file) => {
      expect(bytes.equals(before[file] ?? Buffer.alloc(0))).toBe(true);
    });
  });
});

test("a running program notices that its file was deleted", async () => {
  const location = sqliteLocation();
  const store = await open(location);
  expect(store.isInPlace()).toBe(true);
  rmSync(join(location.folder, "notes.db"));
  expect(store.isInPlace()).toBe(false);
  await store.close();
});

test("only the user that runs the site can read the files", async () => {
  const location = sqliteLocation();
  const store = await open(location);
  await store.db.insertInto("note").values({ id: "a", read: 1 }).execute();
  const names = readdirSync(location.folder);
  expect(names.sort()).toEqual(["notes.db", "notes.db-shm", "notes.db-wal"]);
  for (const name of names) expect(statSync(join(location.folder, name)).mode & 0o777, name).toBe(0o600);
  await store.close();
});

test("a file that cannot be made gives the reason", async () => {
  const file = join(root, "a-file");
  writeFileSync(file, "");
  await expect(open({ folder: join(file, "data") })).rejects.toThrow(/ENOTDIR/);
});

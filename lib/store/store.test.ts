import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { sql } from "kysely";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runner } from "@/lib/programs/child-process";
import { DamagedStore, setAside } from "./damage";
import { openStore, type Store, type StorePlace, type StorePlan } from "./store";
import { notesPlan, type NotesTables as Tables } from "./testing/notes";
import { startPostgres, type TestPostgres } from "./testing/postgres";

const plan = notesPlan;

const folder = mkdtempSync(join(tmpdir(), "paper-store-"));
let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.remove();
  rmSync(folder, { recursive: true, force: true });
});

let folders = 0;
const sqlitePlace = (): StorePlace => ({ folder: join(folder, String(++folders)) });
const postgresPlace = async (): Promise<StorePlace> => ({
  folder: "/nowhere",
  databaseUrl: await postgres.newDatabase(),
});

const open = (place: StorePlace) => openStore<Tables>(plan, place);
const read = (store: Store<Tables>) => store.db.selectFrom("note").selectAll().orderBy("id").execute();

describe.each([
  ["SQLite", async () => sqlitePlace()],
  ["PostgreSQL", postgresPlace],
])("a store on %s", (_engine, newPlace) => {
  test("keeps what was committed, over closing and opening", async () => {
    const place = await newPlace();
    const first = await open(place);
    await first.db.insertInto("note").values({ id: "a", read: 1 }).execute();
    await first.close();
    const second = await open(place);
    expect(await read(second)).toEqual([{ id: "a", read: 1 }]);
    await second.close();
  });

  test("keeps nothing of a transaction that failed", async () => {
    const store = await open(await newPlace());
    const failing = store.db.transaction().execute(async (transaction) => {
      await transaction.insertInto("note").values({ id: "a", read: 1 }).execute();
      throw new Error("the desk tripped over the cable");
    });
    await expect(failing).rejects.toThrow("tripped");
    expect(await read(store)).toEqual([]);
    await store.close();
  });

  test("serves two programs at once, which see each other's rows", async () => {
    const place = await newPlace();
    const [one, two] = await Promise.all([open(place), open(place)]);
    await one.db.insertInto("note").values({ id: "a", read: 1 }).execute();
    await two.db.insertInto("note").values({ id: "b", read: 2 }).execute();
    expect(await read(one)).toEqual(await read(two));
    expect(await read(one)).toHaveLength(2);
    await Promise.all([one.close(), two.close()]);
  });
});

test("a PostgreSQL that was killed is used again once it is back", async () => {
  const store = await open(await postgresPlace());
  await store.db.insertInto("note").values({ id: "a", read: 1 }).execute();
  await postgres.stop();
  await expect(read(store)).rejects.toThrow();
  await postgres.start();
  await expect.poll(() => read(store).catch(() => []), { timeout: 60_000 }).toHaveLength(1);
  await store.close();
});

test("commits reach the disk before they are reported, where the plan says so", async () => {
  const level = async (durability: StorePlan["durability"]) => {
    const store = await openStore({ ...plan, durability }, sqlitePlace());
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
    ["no database", (path) => writeFileSync(path, "Dear diary,\n".repeat(400)), /is not a whole database/],
    ["torn", (path) => overwrite(path), /is torn|is not a whole database/],
  ];
  test.each(damages)("is told from a new one: %s", async (_name, damage, message) => {
    const place = sqlitePlace();
    const store = await open(place);
    for (let n = 0; n < 2_000; n++)
      await store.db
        .insertInto("note")
        .values({ id: `note ${n}`, read: n })
        .execute();
    await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
    await store.close();
    const path = join(place.folder, "notes.db");
    damage(path);
    await expect(open(place)).rejects.toThrow(DamagedStore);
    await expect(open(place)).rejects.toThrow(message);

    const aside = setAside(path, new Date("2026-11-23T08:00:00Z"));
    expect(aside).toBe(`${path}.damaged-2026-11-23T08-00-00-000Z`);
    const fresh = await open(place);
    expect(await read(fresh)).toEqual([]);
    await fresh.close();
    expect(readdirSync(place.folder)).toContain("notes.db.damaged-2026-11-23T08-00-00-000Z");
  });

  test("with a text that is not valid UTF-8 any more opens without ending the process", async () => {
    const place = sqlitePlace();
    const store = await open(place);
    for (const id of ["first", "second", "thïrd"])
      await store.db.insertInto("note").values({ id, read: 1 }).execute();
    await store.close();
    const path = join(place.folder, "notes.db");
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf("second"); at >= 0; at = bytes.indexOf("second", at + 1))
      bytes[at + 2] = (bytes[at + 2] ?? 0) | 0x80;
    writeFileSync(path, bytes);
    const child = spawn(process.execPath, [runner, "lib/store/testing/read-notes.ts", place.folder]);
    expect(await textOf(child.stdout)).toBe("first, second, thïrd\n");
  });

  test("of another program is left alone", async () => {
    const place = sqlitePlace();
    const store = await open(place);
    await sql`pragma application_id = 1`.execute(store.db);
    await store.close();
    await expect(open(place)).rejects.toThrow(/belongs to another program/);
  });
});

describe("what was committed", () => {
  /** A store whose log holds all that was committed to it. */
  async function filled(durability: StorePlan["durability"]) {
    const place = sqlitePlace();
    const store = await openStore<Tables>({ ...plan, durability }, place);
    for (let n = 0; n < 40; n++)
      await store.db
        .insertInto("note")
        .values({ id: `${n}`, read: n })
        .execute();
    const path = join(place.folder, "notes.db");
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(40 * 4096);
    return { store, place, path };
  }
  /** How many rows the file holds without its log. */
  function rowsInFileAlone(path: string): number {
    const copy = join(folder, randomUUID());
    copyFileSync(path, copy);
    const database = new Database(copy, { readonly: true });
    const table = database.prepare("select 1 from sqlite_master where name = 'note'").get();
    const count = table ? database.prepare("select count(*) as count from note").get() : { count: 0 };
    database.close();
    return (count as { count: number }).count;
  }
  const logSize = (path: string) => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;

  test.each(["full", "normal"] as const)(
    "lies in the file alone, and its log is empty, once the store is closed (%s)",
    async (durability) => {
      const { store, path } = await filled(durability);
      await store.close();
      expect(logSize(path)).toBe(0);
      expect(rowsInFileAlone(path)).toBe(40);
    },
  );

  test("moves into the file at a checkpoint, unless another program reads just then", async () => {
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

  test("of several programs is in the file when the last of them has closed it", async () => {
    const { store, place, path } = await filled("full");
    const other = await open(place);
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

  test("stays as it was found where a damaged store is closed as evidence", async () => {
    const { store, path } = await filled("full");
    const before = [readFileSync(path), readFileSync(`${path}-wal`)];
    await store.close({ asFound: true });
    const after = [readFileSync(path), readFileSync(`${path}-wal`)];
    after.forEach((bytes, file) => {
      expect(bytes.equals(before[file] ?? Buffer.alloc(0))).toBe(true);
    });
  });
});

test("a file that was deleted under a running program is missed", async () => {
  const place = sqlitePlace();
  const store = await open(place);
  expect(store.isInPlace()).toBe(true);
  rmSync(join(place.folder, "notes.db"));
  expect(store.isInPlace()).toBe(false);
  await store.close();
});

test("what readers bring is for the eyes of the paper's own user", async () => {
  const place = sqlitePlace();
  const store = await open(place);
  await store.db.insertInto("note").values({ id: "a", read: 1 }).execute();
  const names = readdirSync(place.folder);
  expect(names.sort()).toEqual(["notes.db", "notes.db-shm", "notes.db-wal"]);
  for (const name of names) expect(statSync(join(place.folder, name)).mode & 0o777, name).toBe(0o600);
  await store.close();
});

test("a file that cannot be made says why", async () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  await expect(open({ folder: join(file, "data") })).rejects.toThrow(/ENOTDIR/);
});

/** Writes over everything but the header page. */
function overwrite(path: string): void {
  truncateSync(path, 4096 * 3 + 100);
}

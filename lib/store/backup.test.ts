import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeStored } from "@/lib/content/testing/stored-paper";
import { openViewsStore } from "@/lib/most-read/views-store";
import { runner } from "@/lib/programs/child-process";
import { decrypt, encrypt } from "@/lib/tips/crypto/encryption";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { saveTip } from "@/lib/tips/store/save-tip";
import { listTips } from "@/lib/tips/store/threads";
import { openTipsStore } from "@/lib/tips/store/tips-store";
import { backUp, deleteOldBackups, verifyBackup } from "./backup";

const noon = new Date("2026-11-23T12:00:00Z");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backup-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withTips(location: string, count: number) {
  const store = await openTipsStore({ folder: location });
  for (let n = 0; n < count; n++)
    await saveTip(
      store,
      { key: `${n}`, sealed: "c2VhbGVk", receipt: `${n}`, replyTo: "age1" },
      { now: noon, delay: 0 },
    );
  return store;
}

test("a copy made while the site runs is restored with every tip and its mail", async () => {
  const store = await withTips(join(folder, "data"), 25);
  const {
    made: [backup],
  } = backUp(join(folder, "data"), join(folder, "backups"), noon);
  await store.close();
  expect(backup?.rows).toMatchObject({ tip: 25, tip_message: 25, tip_outbox: 25 });
  const path = backup?.path ?? "";
  expect(verifyBackup(path)).toEqual(backup);

  const location = join(folder, "restored");
  mkdirSync(location);
  copyFileSync(path, join(location, "tips.db"));
  const restored = await openTipsStore({ folder: location });
  expect(await listTips(restored)).toHaveLength(25);
  await restored.close();
});

test("a damaged or missing copy is reported", async () => {
  const store = await withTips(join(folder, "data"), 200);
  const { made } = backUp(join(folder, "data"), join(folder, "backups"), noon);
  const path = made[0]?.path ?? "";
  await store.close();
  truncateSync(path, 4096 * 3 + 100);
  expect(() => verifyBackup(path)).toThrow(/cannot be restored/);
  expect(() => verifyBackup(`${path}x`)).toThrow(/There is no backup/);
  expect(existsSync(`${path}x`)).toBe(false);
});

test("a folder without stores is reported", () => {
  expect(() => backUp(join(folder, "nothing"), folder, noon)).toThrow(/There is no store/);
});

test("a copy made while others write holds all earlier tips, and they can be decrypted", async () => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const sealed = await encrypt('{"message":"The bridge cracks."}', recipient);
  const data = join(folder, "data");
  const stores = [new ResilientTipsStore({ folder: data }), new ResilientTipsStore({ folder: data })];
  let kept = 0;
  let isOver = false;
  const write = async (tipsStore: ResilientTipsStore) => {
    while (!isOver) {
      const tip = { key: randomUUID(), sealed, receipt: randomUUID(), replyTo: recipient };
      await tipsStore.use((store) => saveTip(store, tip, { now: noon, delay: 0 }), noon);
      kept += 1;
      await setTimeout(1);
    }
  };
  const writers = stores.map(write);
  for (let copies = 1; copies <= 5; copies++) {
    const atLeast = kept + 10;
    await expect.poll(() => kept, { timeout: 60_000 }).toBeGreaterThan(atLeast);
    const before = kept;
    const { made, faults } = backUp(data, join(folder, "backups"), new Date(noon.getTime() + copies));
    expect(faults).toEqual([]);
    expect(made[0]?.rows.tip).toBeGreaterThanOrEqual(before);
    expect(made[0]?.rows.tip_outbox).toBe(made[0]?.rows.tip);
    expect(statSync(made[0]?.path ?? "").mode & 0o777).toBe(0o600);
    const copy = new Database(made[0]?.path ?? "", { readonly: true });
    const row = copy.prepare("select sealed from tip_message limit 1").get() as { sealed: string };
    copy.close();
    expect(await decrypt(row.sealed, identity)).toBe('{"message":"The bridge cracks."}');
  }
  isOver = true;
  await Promise.all(writers);
  for (const tipsStore of stores) await tipsStore.close();
});

describe("a file that is not a healthy store", () => {
  const lookalikes: [string, (path: string) => void, RegExp][] = [
    ["an empty file", (path) => writeFileSync(path, ""), /is empty/],
    ["another program's database", (path) => void make(path, 1), /not a store of this site/],
    ["a store without its tables", (path) => void make(path, 0x52484431), /lacks the tables/],
  ];
  test.each(lookalikes)("is neither copied nor verified: %s", async (_what, makeIt, reason) => {
    const data = join(folder, "data");
    mkdirSync(data);
    makeIt(join(data, "tips.db"));
    expect(() => verifyBackup(join(data, "tips.db"))).toThrow(reason);
    const { made, faults } = backUp(data, join(folder, "backups"), noon);
    expect(made).toEqual([]);
    expect(faults).toEqual([expect.stringMatching(reason)]);
    expect(faults[0]).toContain("tips.db");
    expect(readdirSync(join(folder, "backups"))).toEqual([]);
  });

  function make(path: string, id: number): void {
    const database = new Database(path);
    database.exec(`create table tip (id text); pragma application_id = ${id}`);
    database.close();
  }
});

test("a damaged store is reported by name, and does not stop the others from being copied", async () => {
  const data = join(folder, "data");
  await (await openViewsStore({ folder: data })).close();
  await (await withTips(data, 3)).close();
  // Otherwise the journal would repair the file.
  rmSync(join(data, "views.db-wal"), { force: true });
  writeFileSync(join(data, "views.db"), "Dear diary,\n".repeat(400));
  const { made, faults } = backUp(data, join(folder, "backups"), noon);
  expect(made).toMatchObject([{ rows: { tip: 3 } }]);
  expect(faults).toEqual([expect.stringContaining(join(data, "views.db"))]);
});

test("a store that is in the last backup and is gone is reported", async () => {
  const data = join(folder, "data");
  await (await openViewsStore({ folder: data })).close();
  await (await withTips(data, 3)).close();
  backUp(data, join(folder, "backups"), noon);
  renameSync(join(data, "tips.db"), join(data, "tips.db.damaged-2026"));
  const { faults } = backUp(data, join(folder, "backups"), new Date(noon.getTime() + 1));
  expect(faults).toEqual([expect.stringMatching(/tips\.db is gone/)]);
});

test("old backups are deleted, the latest kept, none longer than its days, and nothing else is touched", () => {
  const backups = join(folder, "backups");
  const made = (daysAgo: number) => {
    const at = new Date(noon.getTime() - daysAgo * 24 * 3_600_000).toISOString().replaceAll(/[:.]/g, "-");
    mkdirSync(join(backups, at), { recursive: true });
    return at;
  };
  const [young, older, , tooOld] = [made(0), made(1), made(2), made(31)];
  mkdirSync(join(backups, "by hand"));
  expect(deleteOldBackups(backups, 9, 30, noon)).toBe(1);
  expect(readdirSync(backups)).not.toContain(tooOld);
  expect(deleteOldBackups(backups, 2, 30, noon)).toBe(1);
  expect(readdirSync(backups).sort()).toEqual([older, young, "by hand"]);
});

test("npm run backup exits with 1 and deletes no older backup when a store could not be copied", async () => {
  const compiled = join(folder, "compiled");
  const site = {
    address: "http://localhost:3000",
    language: "en",
    tips: { retentionDays: 30 },
    categories: [],
  };
  writeStored(compiled, site);
  const data = join(folder, "data");
  await (await withTips(data, 3)).close();
  const backup = (...args: string[]) =>
    spawnSync(process.execPath, [runner, "lib/programs/backup.ts", ...args], {
      encoding: "utf8",
      timeout: 300_000,
      env: { ...process.env, DATA_FOLDER: data, COMPILED_FOLDER: compiled, DATABASE_URL: "" },
    });
  const kept = () => readdirSync(join(data, "backups")).length;
  expect(backup()).toMatchObject({ status: 0, stdout: expect.stringContaining("healthy, 3 tip,") });
  expect(backup("--keep", "1")).toMatchObject({ status: 0, stderr: "" });
  expect(kept()).toBe(1);
  expect(backup("--keep", "none")).toMatchObject({ status: 2, stdout: "" });
  await (await openViewsStore({ folder: data })).close();
  truncateSync(join(data, "views.db"), 0);
  expect(backup("--keep", "1")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("healthy, 3 tip,"),
    stderr: expect.stringMatching(/views\.db could not be backed up: it is empty/),
  });
  expect(kept()).toBe(2);
});

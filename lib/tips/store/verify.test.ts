import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { backUp } from "@/lib/store/backup";
import { startTipsWorker } from "@/lib/tips/mail/tips-worker";
import { deleteTip } from "@/lib/tips/store/delete-tips";
import { listTips } from "@/lib/tips/store/threads";
import { acceptTips, repairTips } from "./repair-tips";
import { ResilientTipsStore } from "./resilient-tips-store";
import { saveTip } from "./save-tip";
import { spool } from "./spool";
import { openTipsStore, type TipsStore } from "./tips-store";
import { Verifier } from "./verifier";
import { lossIn, verifyTips } from "./verify";

vi.mock("@/lib/content/site", () => ({
  site: () => ({ tips: { mail: "tips@paper.example", retentionDays: 30 } }),
}));

const noon = new Date("2026-11-23T12:00:00Z");
const sealed = Buffer.alloc(4_400, "age").toString("base64");
const tip = (n: number) => ({ key: `key ${n}`, sealed, receipt: `receipt ${n}`, replyTo: "age1" });

let folder = "";
let log = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tips-verify-"));
  vi.stubEnv("DATA_FOLDER", folder);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("SMTP_URL", "");
  log = "";
  vi.spyOn(console, "error").mockImplementation((...words) => {
    log += `${words.join(" ")}\n`;
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const fileOf = (suffix = "") => join(folder, `tips.db${suffix}`);

/**
 * A store in which so many tips were acknowledged, and then the machine died: all of it lies in the log
 * alone.
 */
async function crashedWith(count: number): Promise<void> {
  // In another folder, since this process keeps files open after it has closed a store.
  const living = join(folder, "living");
  const store = { ...(await openTipsStore({ folder: living })), checkpointSoon: () => {} };
  for (let n = 0; n < count; n++) await saveTip(store, tip(n), { now: noon, delay: 0 });
  for (const name of ["tips.db", "tips.db-wal", "tips.ledger"])
    if (existsSync(join(living, name))) cpSync(join(living, name), join(folder, name));
  await store.close();
}

async function filledWith(count: number, changes: Partial<TipsStore> = {}): Promise<TipsStore> {
  const store = { ...(await openTipsStore({ folder })), ...changes };
  for (let n = 0; n < count; n++) await saveTip(store, tip(n), { now: noon, delay: 0 });
  await store.checkpoint();
  return store;
}

function flip(path: string, offset: number): void {
  const bytes = readFileSync(path);
  bytes[offset] = (bytes[offset] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

test("one changed byte in the log, after which SQLite ignores the rest, is reported with the number of lost tips", async () => {
  await crashedWith(40);
  expect(statSync(fileOf()).size).toBe(4_096);
  flip(fileOf("-wal"), 240 * 1024);
  const tipsStore = new ResilientTipsStore({ folder });
  const left = (await tipsStore.use(listTips, noon)).length;
  const verification = await tipsStore.verified(noon);
  await tipsStore.close();
  expect(left).toBeLessThan(40);
  expect(verification).toMatchObject({ acknowledged: 40, missing: 40 - left, changed: 0, ledgerFaults: 0 });
  console.log(`${left} of 40 tips left, ${verification?.missing} reported missing`);
});

test("a backup of a store that was never checkpointed contains all tips", async () => {
  await crashedWith(40);
  expect(statSync(fileOf()).size).toBe(4_096);
  const { made } = backUp(folder, join(folder, "backups"), noon);
  expect(made).toMatchObject([{ rows: { tip: 40, tip_message: 40, tip_outbox: 40 } }]);
});

test("a changed byte of an encrypted tip is found, even if the connection has the tip in memory", async () => {
  const store = await filledWith(3);
  expect(await store.db.selectFrom("tip_message").select("sealed").execute()).toHaveLength(3);
  flip(fileOf(), readFileSync(fileOf()).indexOf("YWdlYWdl") + 100);
  expect(await verifyTips(folder)).toMatchObject({ acknowledged: 3, missing: 0, changed: 1 });
  await store.close({ asFound: true });
});

test.each(["receipt", "reply_to"] as const)("a changed %s of a tip is found", async (column) => {
  const store = await filledWith(3);
  await sql`update tip set ${sql.ref(column)} = 'changed' where receipt = 'receipt 1'`.execute(store.db);
  await store.close();
  expect(await verifyTips(folder)).toMatchObject({ acknowledged: 3, missing: 0, changed: 1 });
});

test("a tip without its message, and a message without its tip, are found", async () => {
  const store = await filledWith(3);
  await sql`delete from tip_message where key = 'key 0'`.execute(store.db);
  await sql`delete from tip where receipt = 'receipt 1'`.execute(store.db);
  await store.close();
  expect(await verifyTips(folder)).toMatchObject({ acknowledged: 3, missing: 1, changed: 1 });
});

test("a spooled tip whose line was damaged is missing, and its line is kept for a person to examine", async () => {
  for (let n = 0; n < 3; n++) spool(folder, { ...tip(n), day: "2026-11-23" });
  flip(join(folder, "tips.spool"), 1);
  const tipsStore = new ResilientTipsStore({ folder });
  expect(await tipsStore.verified(noon)).toMatchObject({ acknowledged: 3, missing: 1 });
  await tipsStore.close();
  expect(log).toContain("One line of the spool cannot be read");
  expect(readFileSync(join(folder, "tips.damaged-lines"), "utf8")).toContain(sealed);
  expect(statSync(join(folder, "tips.damaged-lines")).mode & 0o777).toBe(0o600);
});

test("a spooled tip that changed in the spool is reported as damaged", async () => {
  for (let n = 0; n < 3; n++) spool(folder, { ...tip(n), day: "2026-11-23" });
  const path = join(folder, "tips.spool");
  writeFileSync(path, readFileSync(path, "utf8").replace(sealed, sealed.replace("Y", "Z")));
  const tipsStore = new ResilientTipsStore({ folder });
  expect(await tipsStore.verified(noon)).toMatchObject({ acknowledged: 3, missing: 0, changed: 1 });
  await tipsStore.close();
});

test("a store that was replaced by a new one counts as the loss of every tip", async () => {
  await (await filledWith(3)).close();
  for (const suffix of ["", "-wal", "-shm"]) rmSync(fileOf(suffix), { force: true });
  const tipsStore = new ResilientTipsStore({ folder });
  const verification = await tipsStore.verified(noon);
  await tipsStore.close();
  expect(verification).toMatchObject({ acknowledged: 3, missing: 3 });
  expect(verification && lossIn(verification)).toMatch(
    /^3 of 3 acknowledged tips and replies are missing\. /,
  );
});

test("after a backup was restored only later tips are missing, and none once that is accepted", async () => {
  const store = await filledWith(3);
  const { made } = backUp(folder, join(folder, "backups"), noon);
  for (let n = 3; n < 5; n++) await saveTip(store, tip(n), { now: noon, delay: 0 });
  await store.close();
  // In another folder, since this process keeps files open after it has closed a store.
  const restoredIn = mkdtempSync(join(folder, "restored-"));
  copyFileSync(made[0]?.path ?? "", join(restoredIn, "tips.db"));
  copyFileSync(join(folder, "tips.ledger"), join(restoredIn, "tips.ledger"));
  const tipsStore = new ResilientTipsStore({ folder: restoredIn });
  expect(await tipsStore.verified(noon)).toMatchObject({ acknowledged: 5, missing: 2, changed: 0 });
  await tipsStore.use((restored) => acceptTips(restored, restoredIn), noon);
  const accepted = { acknowledged: 3, missing: 0, changed: 0, ledgerFaults: 0, unnoted: [] };
  expect(await verifyTips(restoredIn)).toMatchObject(accepted);
  await tipsStore.use((restored) => saveTip(restored, tip(5), { now: noon, delay: 0 }), noon);
  await tipsStore.close();
  expect(await verifyTips(restoredIn)).toMatchObject({ acknowledged: 4, missing: 0 });
});

test("a damaged index, which hides a tip from its source, is found, and rebuilt once that is accepted", async () => {
  const store = await filledWith(3);
  // A flipped byte in a page of the index.
  const [{ page = 0 } = {}] = (
    await sql<{
      page: number;
    }>`select rootpage as page from sqlite_master where name = 'tip_receipt'`.execute(store.db)
  ).rows;
  await store.close();
  const bytes = readFileSync(fileOf());
  bytes[bytes.indexOf("receipt 2", (page - 1) * 4_096) + 8] = 0x78;
  writeFileSync(fileOf(), bytes);
  expect(await verifyTips(folder)).toMatchObject({ missing: 0, changed: 1 });
  const damaged = await openTipsStore({ folder });
  await acceptTips(damaged, folder);
  await damaged.close();
  expect(await verifyTips(folder)).toMatchObject({ acknowledged: 3, missing: 0, changed: 0 });
});

test("damage to the ledger alone is reported until it is accepted, and asks for no backup", async () => {
  const store = await filledWith(3);
  flip(join(folder, "tips.ledger"), 300);
  const verification = await verifyTips(folder);
  expect(verification).toMatchObject({ missing: 0, changed: 0, ledgerFaults: 1 });
  expect(lossIn(verification)).toMatch(
    /^one line of tips\.ledger is damaged\. .* Check the disk\. .* --accept\.$/,
  );
  await acceptTips(store, folder);
  await store.close();
  expect(await verifyTips(folder)).toMatchObject({ acknowledged: 3, ledgerFaults: 0, unnoted: [] });
});

test("tips that are saved or deleted during a verification are not reported as lost", async () => {
  const store = await filledWith(60);
  const ids = await store.db.selectFrom("tip").select("id").where("receipt", "like", "receipt 5%").execute();
  const verifying = verifyTips(folder);
  for (const { id } of ids) await deleteTip(store, id);
  for (let n = 60; n < 80; n++) await saveTip(store, tip(n), { now: noon, delay: 0 });
  expect(lossIn(await verifying)).toBeUndefined();
  await repairTips(store, await verifyTips(folder), noon);
  await store.close();
  expect(await verifyTips(folder)).toMatchObject({ acknowledged: 80 - ids.length, missing: 0, unnoted: [] });
});

describe("the worker", () => {
  const hourLater = { now: 0 };
  async function worked(until: () => boolean | Promise<boolean>): Promise<void> {
    const end = startTipsWorker(() => noon);
    await expect.poll(until, { timeout: 60_000 }).toBe(true);
    await end();
  }

  test("logs an alarm for missing tips, with the remedy, and again each hour", async () => {
    await crashedWith(40);
    flip(fileOf("-wal"), 240 * 1024);
    const clock = vi.spyOn(Date, "now").mockImplementation(() => 1_000 + hourLater.now);
    const alarms = () =>
      log.match(/^ALARM: \d+ of 40 acknowledged tips and replies are missing\. Restore/gm) ?? [];
    const end = startTipsWorker(() => noon);
    await expect.poll(() => alarms().length, { timeout: 60_000 }).toBe(1);
    hourLater.now = 3_600_000;
    await expect.poll(() => alarms().length, { timeout: 60_000 }).toBe(2);
    await end();
    clock.mockRestore();
    expect(log).toContain("npm run tips -- verify --accept");
  });

  test("makes a ledger for a store that has none, as after an upgrade, and logs it", async () => {
    await (await filledWith(30)).close();
    rmSync(join(folder, "tips.ledger"));
    await worked(() => log.includes("Messages added that were missing from tips.ledger: 30."));
    expect(await verifyTips(folder)).toMatchObject({ acknowledged: 30, missing: 0, unnoted: [] });
  });

  test("queues a tip again whose mail was lost, and logs it", async () => {
    const store = await filledWith(3);
    await sql`delete from tip_outbox where message = (select id from tip_message where key = 'key 1')`.execute(
      store.db,
    );
    await worked(() => log.includes("Tips queued again whose mail was lost: 1."));
    expect(await store.db.selectFrom("tip_outbox").select("message").execute()).toHaveLength(3);
    await store.close();
  });
});

test("a verification is repeated after a minute if the files changed, and after an hour in any case", async () => {
  // The checkpoint that a save plans would change the files at any moment of this test.
  const store = await filledWith(3, { checkpointSoon: () => {} });
  const clock = vi.spyOn(performance, "now");
  const start = performance.now();
  const after = (seconds: number) => clock.mockReturnValue(start + seconds * 1_000);
  const verifier = new Verifier(folder);
  const first = await verifier.current();
  await saveTip(store, tip(3), { now: noon, delay: 0 });
  await store.checkpoint();
  after(59);
  expect(await verifier.current()).toBe(first);
  after(61);
  const second = await verifier.current();
  expect(second.acknowledged).toBe(4);
  after(3_600);
  expect(await verifier.current()).toBe(second);
  after(3_662);
  expect(await verifier.current()).not.toBe(second);
  clock.mockRestore();
  await store.close();
});

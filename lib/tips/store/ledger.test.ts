import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import {
  appendFileSync,
  chownSync,
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runner } from "@/lib/programs/child-process";
import { deleteTip, purgeTips } from "@/lib/tips/store/delete-tips";
import { markTip } from "@/lib/tips/store/save-tip";
import { listTips, threadOf } from "@/lib/tips/store/threads";
import { Ledger } from "./ledger";
import { type Acknowledged, hashesOf, linesOf, Reading } from "./ledger-lines";
import { acceptTips, repairTips } from "./repair-tips";
import { addFromSource, addReply, saveTip } from "./save-tip";
import { drainSpool, spool } from "./spool";
import { openTipsStore } from "./tips-store";
import { verifyTips } from "./verify";

const noon = new Date("2026-11-23T12:00:00Z");
const now = { now: noon, delay: 0 };
const tip = (key: string) => ({ key, sealed: "c2VhbGVk", receipt: `receipt of ${key}`, replyTo: "age1" });
const message = (key: string): Acknowledged => ({ ...tip(key), sender: "source" });
const idOf = (key: string) => hashesOf(message(key)).id;

let folder = "";
let path = "";
let ledger: Ledger;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tips-ledger-"));
  path = join(folder, "tips.ledger");
  ledger = new Ledger(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lines = () => readFileSync(path, "utf8").split("\n").filter(Boolean);
const noted = async () => [...((await ledger.read())?.live.keys() ?? [])].sort();
const faults = async () => (await ledger.read())?.faults;
const ids = (keys: string[]) => keys.map(idOf).sort();

test("a message without files, sealed here, keeps the hash that ledgers of today have", () => {
  const { content } = hashesOf({ ...message("first"), files: null, sealedBy: null });
  expect(content).toBe(
    createHash("sha256").update('["first","source","c2VhbGVk","receipt of first","age1"]').digest("hex"),
  );
  const later = [{ files: "f" }, { sealedBy: "newsroom" }, { files: "f", sealedBy: "newsroom" }];
  expect(
    new Set([content, ...later.map((more) => hashesOf({ ...message("first"), ...more }).content)]).size,
  ).toBe(4);
});

test("a reply that was sealed in the newsroom is noted as such, and a change of that is damage", async () => {
  const store = await openTipsStore({ folder });
  await saveTip(store, tip("first"), now);
  const [{ id = "" } = {}] = await listTips(store);
  await addReply(store, { tip: id, sealed: "cmVwbHk=", sealedBy: "newsroom" }, noon);
  expect((await threadOf(store, id))?.thread.map(({ sealedBy }) => sealedBy)).toEqual([null, "newsroom"]);
  await store.checkpoint();
  expect(await verifyTips(folder)).toMatchObject({ acknowledged: 2, changed: 0 });
  await store.db.updateTable("tip_message").set({ sealed_by: null }).execute();
  await store.checkpoint();
  expect(await verifyTips(folder)).toMatchObject({ changed: 1 });
  await store.close();
});

test("tips, additions, replies and spooled tips have a line each, in a file that only its owner can read", async () => {
  const store = await openTipsStore({ folder });
  await saveTip(store, tip("first"), now);
  await addFromSource(store, { receipt: "receipt of first", key: "more", sealed: "bW9yZQ==" }, now);
  const [{ id = "" } = {}] = await listTips(store);
  await addReply(store, { tip: id, sealed: "cmVwbHk=" }, noon);
  spool(folder, { ...tip("spooled"), day: "2026-11-23" });
  await store.close();
  expect(lines()).toHaveLength(4);
  expect(await noted()).toEqual(expect.arrayContaining(ids(["first", "more", "spooled"])));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await verifyTips(folder)).toMatchObject({
    acknowledged: 4,
    missing: 0,
    changed: 0,
    ledgerFaults: 0,
  });
});

test("a line holds hashes and a state, and neither a time nor a text", async () => {
  await ledger.note([message("one")]);
  ledger.noteRemoved(["one"]);
  const hash = "[0-9a-f]{64}";
  expect(readFileSync(path, "utf8")).toMatch(
    new RegExp(`^${hash} kept ${hash} ${hash} ${hash}\n${hash} removed ${hash} ${hash}\n$`),
  );
});

describe("damage to the ledger", () => {
  beforeEach(async () => {
    for (const key of ["one", "two", "three"]) await ledger.note([message(key)]);
  });

  test("is found when a character of a line changed", async () => {
    for (const place of [3, 80, 200, 270, 400, 700]) {
      const whole = readFileSync(path);
      const torn = Buffer.from(whole);
      torn[place] = (torn[place] ?? 0) ^ 1;
      writeFileSync(path, torn);
      expect(await faults(), String(place)).toBe(1);
      writeFileSync(path, whole);
    }
    expect(await faults()).toBe(0);
  });

  test("is found when a line is missing, and when a range was zeroed", async () => {
    const [first = "", , third = ""] = lines();
    writeFileSync(path, `${first}\n${third}\n`);
    expect(await faults()).toBe(1);
    writeFileSync(path, `${first}\n${"\0".repeat(300)}\n${third}\n`);
    expect(await faults()).toBe(1);
  });

  test("is not a line that a crash truncated: the next one begins on a new line", async () => {
    const whole = readFileSync(path, "utf8");
    const line = whole.slice(0, whole.indexOf("\n"));
    for (const length of [1, 64, 65, 68, 70, 134, 200, line.length - 1]) {
      writeFileSync(path, whole);
      appendFileSync(path, line.slice(0, length));
      await ledger.note([message("four")]);
      expect(await faults(), String(length)).toBe(0);
      expect(await noted(), String(length)).toEqual(ids(["one", "two", "three", "four"]));
    }
  });
});

/** Starts a program that appends `count` messages. */
function writer(name: string, count: number): Promise<number | null> {
  const program = [runner, "lib/tips/testing/note-tips.ts", folder, name, String(count)];
  const child = spawn(process.execPath, program, { stdio: "inherit" });
  return new Promise((resolve) => child.once("exit", resolve));
}
const keysOf = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name} ${n}`);

test("two programs that append at once lose no line and break no chain", async () => {
  expect(await Promise.all([writer("a", 300), writer("b", 300)])).toEqual([0, 0]);
  expect(await noted()).toEqual(ids([...keysOf("a", 300), ...keysOf("b", 300)]));
  expect(await faults()).toBe(0);
});

test("a compaction loses no line that others append meanwhile, and keeps nothing of deleted messages", async () => {
  await ledger.note([message("removed"), message("stays")]);
  ledger.noteRemoved(["removed"]);
  let isOver = false;
  const ended = Promise.all([writer("a", 300), writer("b", 300)]).then(() => {
    isOver = true;
  });
  let compactions = 0;
  while (!isOver) {
    ledger.compact();
    compactions += 1;
    await setTimeout(1);
  }
  await ended;
  ledger.compact();
  console.log(`${compactions} compactions while 600 lines were noted`);
  expect(compactions).toBeGreaterThan(10);
  expect(await noted()).toEqual(ids(["stays", ...keysOf("a", 300), ...keysOf("b", 300)]));
  expect(await faults()).toBe(0);
  expect(readFileSync(path, "utf8")).not.toContain(idOf("removed"));
  expect(readdirSync(folder)).toEqual(["tips.ledger"]);
});

test("a compaction keeps a line that another process was writing when it read the ledger", async () => {
  await ledger.note([message("before")]);
  const [line = ""] = linesOf([hashesOf(message("written meanwhile"))], readFileSync(path, "utf8")).split(
    "\n",
  );
  appendFileSync(path, line.slice(0, 100));
  const file = openSync(path, "a");
  const take = vi.spyOn(Reading.prototype, "take").mockImplementationOnce(function (this: Reading, first) {
    writeSync(file, `${line.slice(100)}\n`);
    this.take(first);
  });
  ledger.compact();
  closeSync(file);
  take.mockRestore();
  expect(await noted()).toEqual(ids(["before", "written meanwhile"]));
  expect(await faults()).toBe(0);
});

test("a tip that is missing from the ledger after a crash is added when it is sent again", async () => {
  const store = await openTipsStore({ folder });
  const crash = () => Promise.reject(new Error("The machine went down."));
  const dying = { ...store, ledger: Object.assign(new Ledger(folder), { note: crash }) };
  await expect(saveTip(dying, tip("one"), now)).rejects.toThrow("went down");
  expect(await noted()).toEqual([]);
  await saveTip(store, tip("one"), now);
  expect(await noted()).toEqual(ids(["one"]));
  // Encrypted again it is other bytes; the stored ones count.
  await saveTip(store, { ...tip("one"), sealed: "YW5vdGhlcg==" }, now);
  await store.close();
  expect(await verifyTips(folder)).toMatchObject({ acknowledged: 1, missing: 0, changed: 0 });
});

test("deleted and purged tips are neither missing afterwards nor left in the ledger", async () => {
  const store = await openTipsStore({ folder });
  for (const key of ["deleted", "purged", "stays"]) await saveTip(store, tip(key), now);
  const idBy = async (receipt: string) => {
    const { id } = await store.db
      .selectFrom("tip")
      .select("id")
      .where("receipt", "=", receipt)
      .executeTakeFirstOrThrow();
    return id;
  };
  await deleteTip(store, await idBy("receipt of deleted"));
  await markTip(store, await idBy("receipt of purged"), "done");
  expect(await purgeTips(store, { days: 30, isMailed: false }, new Date("2027-02-01T12:00:00Z"))).toBe(1);
  await store.close();
  expect(await verifyTips(folder)).toMatchObject({
    acknowledged: 1,
    missing: 0,
    changed: 0,
    isCompact: true,
  });
  expect(lines()).toHaveLength(1);
  expect(await noted()).toEqual(ids(["stays"]));
});

test("a deletion that a crash interrupts leaves a tip too many, and reports none missing", async () => {
  const store = await openTipsStore({ folder });
  await saveTip(store, tip("one"), now);
  store.ledger?.noteRemoved(["one"]);
  await store.close();
  expect(await verifyTips(folder)).toMatchObject({
    acknowledged: 0,
    missing: 0,
    unnoted: [expect.any(String)],
  });
});

test("a damaged line survives deletions and purges, and is reported until it is accepted", async () => {
  const store = await openTipsStore({ folder });
  for (const key of ["lost", "deleted", "stays"]) await saveTip(store, tip(key), now);
  const [first = "", ...rest] = lines();
  writeFileSync(path, `${[first.replace(/ kept ./, " kept x"), ...rest].join("\n")}\n`);
  const [deleted] = await store.db
    .selectFrom("tip")
    .select("id")
    .where("receipt", "like", "%deleted")
    .execute();
  await deleteTip(store, deleted?.id ?? "");
  await repairTips(store, await verifyTips(folder), noon);
  expect(await verifyTips(folder)).toMatchObject({ ledgerFaults: 1 });
  await acceptTips(store, folder);
  await store.close();
  expect(await verifyTips(folder)).toMatchObject({ acknowledged: 2, ledgerFaults: 0 });
});

test("copies that were made by hand stay, and are not drained", async () => {
  await ledger.note([message("one")]);
  spool(folder, { ...tip("spooled"), day: "2026-11-23" });
  for (const name of ["tips.ledger", "tips.spool"])
    copyFileSync(join(folder, name), join(folder, `${name}.bak`));
  ledger.compact();
  expect(await drainSpool(folder, async () => {})).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(["tips.ledger", "tips.ledger.bak", "tips.spool.bak"]);
});

test.skipIf(process.getuid?.() !== 0)(
  "a file that root writes belongs to the owner of the folder",
  async () => {
    chownSync(folder, 65_534, 65_534);
    const owners = () => [statSync(path).uid, statSync(path).gid];
    await ledger.note([message("one")]);
    expect(owners()).toEqual([65_534, 65_534]);
    ledger.begin([message("one")]);
    expect(owners()).toEqual([65_534, 65_534]);
  },
);

test("the file of a compaction that died is deleted by the next", async () => {
  await ledger.note([message("one")]);
  writeFileSync(`${path}.${randomUUID()}`, "left behind");
  ledger.compact();
  expect(readdirSync(folder)).toEqual(["tips.ledger"]);
});

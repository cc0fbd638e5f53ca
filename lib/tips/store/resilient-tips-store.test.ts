import { readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listTips } from "@/lib/tips/store/threads";
import { ResilientTipsStore, TipsSetAside } from "./resilient-tips-store";
import { saveTip } from "./save-tip";
import { spool } from "./spool";
import { openTipsStore } from "./tips-store";

const noon = new Date("2026-11-23T12:00:00Z");
const later = new Date("2026-11-23T12:00:01Z");

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tips-tipsStore-"));
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tip = (key: string) => ({ key, sealed: "c2VhbGVk", receipt: key, replyTo: "age1" });

/** A store of tips that is truncated. */
async function truncated(): Promise<void> {
  const store = await openTipsStore({ folder });
  for (let n = 0; n < 50; n++) await saveTip(store, tip(String(n)), { now: noon, delay: 0 });
  await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
  await store.close();
  truncateSync(join(folder, "tips.db"), 4096 * 3 + 100);
}

test.each([0, 1, 10, 50, 90, 110, 150, 190, 210, 250])(
  "two programs that find the same damage, %i ms apart, set the file aside once and make no new store",
  async (offset) => {
    await truncated();
    const before = readFileSync(join(folder, "tips.db"));
    const stores = [new ResilientTipsStore({ folder }), new ResilientTipsStore({ folder })] as const;
    const first = stores[0].use(listTips, noon).catch((cause) => cause);
    await setTimeout(offset);
    const second = stores[1].use(listTips, later).catch((cause) => cause);
    expect(await first).toBeInstanceOf(TipsSetAside);
    expect(await second).toBeInstanceOf(TipsSetAside);
    expect((await second).aside).toBe((await first).aside);
    for (const tipsStore of stores) await tipsStore.close();
    const databases = readdirSync(folder).filter((name) => !/-(?:wal|shm)$/.test(name));
    expect(databases.sort()).toEqual(["tips.db.damaged-2026-11-23T12-00-00-000Z", "tips.ledger"]);
    expect(readFileSync(join(folder, databases[0] ?? "")).equals(before)).toBe(true);
  },
);

test("a tip that another program has just spooled goes into the store before the next use", async () => {
  const tipsStore = new ResilientTipsStore({ folder });
  expect(await tipsStore.use(listTips, noon)).toEqual([]);
  spool(folder, { ...tip("late"), day: "2026-11-23" });
  expect(await tipsStore.use(listTips, noon)).toHaveLength(1);
  await tipsStore.close();
  expect(readdirSync(folder).filter((name) => name.startsWith("tips.spool"))).toEqual([]);
});

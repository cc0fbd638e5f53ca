import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listTips } from "@/lib/tips/desk";
import { keepTip } from "@/lib/tips/keep";
import { openTipsStore } from "@/lib/tips/tips-store";
import { backUp, verifyBackup } from "./backup";

const noon = new Date("2026-11-23T12:00:00Z");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backup-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withTips(place: string, count: number) {
  const store = await openTipsStore({ folder: place });
  for (let n = 0; n < count; n++)
    await keepTip(
      store,
      { key: `${n}`, sealed: "c2VhbGVk", receipt: `${n}`, replyTo: "age1" },
      { now: noon, delay: 0 },
    );
  return store;
}

test("a copy made while the paper runs is restored with every tip and its mail", async () => {
  const store = await withTips(join(folder, "data"), 25);
  const [backup] = backUp(join(folder, "data"), join(folder, "backups"), noon);
  await store.close();
  expect(backup?.rows).toMatchObject({ tip: 25, tip_message: 25, tip_outbox: 25 });
  const path = backup?.path ?? "";
  expect(verifyBackup(path)).toEqual(backup);

  const place = join(folder, "restored");
  mkdirSync(place);
  copyFileSync(path, join(place, "tips.db"));
  const restored = await openTipsStore({ folder: place });
  expect(await listTips(restored)).toHaveLength(25);
  await restored.close();
});

test("a copy that is torn or missing is told", async () => {
  const store = await withTips(join(folder, "data"), 200);
  const [{ path } = { path: "" }] = backUp(join(folder, "data"), join(folder, "backups"), noon);
  await store.close();
  truncateSync(path, 4096 * 3 + 100);
  expect(() => verifyBackup(path)).toThrow(/cannot be restored/);
  expect(() => verifyBackup(`${path}x`)).toThrow(/There is no backup/);
  expect(existsSync(`${path}x`)).toBe(false);
});

test("where there is nothing to copy, that is told and not passed over", () => {
  expect(() => backUp(join(folder, "nothing"), folder, noon)).toThrow(/There is no store/);
});

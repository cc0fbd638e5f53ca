import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { savedArchive } from "@/lib/tips/testing/archives";
import { deleteTip } from "./delete-tips";
import { bytesOfParts, filesOf } from "./files";
import { acceptTips, repairTips } from "./repair-tips";
import { saveTip } from "./save-tip";
import { listTips, threadOf } from "./threads";
import { openTipsStore, type TipsStore } from "./tips-store";
import { Verifier } from "./verifier";
import { lossIn, verifyTips } from "./verify";
import { BodyChecks } from "./verify-files";

const noon = new Date("2026-11-23T12:00:00Z");
const tip = (n: number) => ({
  key: `key ${n}`,
  sealed: "c2VhbGVk",
  receipt: `receipt ${n}`,
  replyTo: "age1",
});
const whole = { acknowledged: 3, missing: 0, changed: 0, ledgerFaults: 0 };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tips-verify-files-"));
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** A store of three tips, the first two with files of three parts. */
async function filled() {
  const store = await openTipsStore({ folder });
  const first = await savedArchive(store);
  const archives = [first, await savedArchive(store), undefined];
  for (const [n, files] of archives.entries())
    await saveTip(store, { ...tip(n), archive: files?.archive }, { now: noon, delay: 0 });
  await store.checkpoint();
  return { store, ...first, upload: first.archive.upload };
}

test("whole files are not reported, nor those that are deleted or not bound", async () => {
  const { store } = await filled();
  await savedArchive(store);
  expect(await verifyTips(folder)).toMatchObject({ ...whole, unnoted: [] });
  const [{ id = "" } = {}] = (await listTips(store)).filter(({ filesBytes }) => filesBytes > 0);
  await deleteTip(store, id);
  expect(await verifyTips(folder)).toMatchObject({ ...whole, acknowledged: 2 });
  await store.close();
});

type Damage = (store: TipsStore, upload: string) => Promise<unknown>;
const damages: Record<string, Damage> = {
  "is lost": ({ db }, upload) =>
    db.deleteFrom("tip_part").where("upload", "=", upload).where("place", "=", 1).execute(),
  "is lost at the end": ({ db }, upload) =>
    db.deleteFrom("tip_part").where("upload", "=", upload).where("place", "=", 2).execute(),
  "was shortened": ({ db }, upload) =>
    sql`update tip_part set body = substr(body, 1, 4999) where upload = ${upload} and place = 0`.execute(db),
  "has one changed byte": async ({ db }, upload) => {
    const { body } = await db
      .selectFrom("tip_part")
      .select("body")
      .where("upload", "=", upload)
      .where("place", "=", 0)
      .executeTakeFirstOrThrow();
    const changed = Buffer.from(body);
    changed[4_321] = (changed[4_321] ?? 0) ^ 1;
    await db
      .updateTable("tip_part")
      .set({ body: changed })
      .where("upload", "=", upload)
      .where("place", "=", 0)
      .execute();
  },
  "has another hash": ({ db }, upload) =>
    sql`update tip_part set hash = 'f' || substr(hash, 2) || 'f' where upload = ${upload} and place = 0`.execute(
      db,
    ),
  "swapped places with another": async ({ db }, upload) => {
    for (const [from, to] of [
      [0, 9],
      [1, 0],
      [9, 1],
    ] as const)
      await db
        .updateTable("tip_part")
        .set({ place: to })
        .where("upload", "=", upload)
        .where("place", "=", from)
        .execute();
  },
  "swapped its body with another": ({ db }, upload) =>
    sql`update tip_part set body = (select body from tip_part o where o.upload = tip_part.upload
      and o.place = 1 - tip_part.place) where upload = ${upload} and place < 2`.execute(db),
  "belongs to another upload": ({ db }, upload) =>
    db
      .updateTable("tip_part")
      .set({ upload: "x" })
      .where("upload", "=", upload)
      .where("place", "=", 2)
      .execute(),
  "has an upload that was lost": ({ db }, upload) =>
    db.deleteFrom("tip_upload").where("id", "=", upload).execute(),
  "is no longer bound": ({ db }, upload) =>
    db.updateTable("tip_upload").set({ message: null }).where("id", "=", upload).execute(),
  "has a message that forgot it": ({ db }) =>
    db.updateTable("tip_message").set({ files: null }).where("key", "=", "key 0").execute(),
};

test.each(Object.entries(damages))("a part that %s is reported, until it is accepted", async (_, damage) => {
  const { store, upload } = await filled();
  await damage(store, upload);
  await store.checkpoint();
  const found = await verifyTips(folder);
  expect(found).toMatchObject({ ...whole, changed: 1 });
  expect(lossIn(found)).toMatch(
    /^1 of 3 acknowledged tips and replies is damaged\. Restore the latest backup/,
  );
  await repairTips(store, found, noon);
  expect(await verifyTips(folder)).toMatchObject({ ...whole, changed: 1 });
  await acceptTips(store, folder);
  await store.checkpoint();
  expect(await verifyTips(folder)).toMatchObject(whole);
  await store.close();
});

test("a changed byte in the file is found, even if the connection has it in memory", async () => {
  const { store, bytes } = await filled();
  const path = join(folder, "tips.db");
  const file = readFileSync(path);
  const at = file.indexOf(bytes.subarray(2_000, 2_100));
  file[at] = (file[at] ?? 0) ^ 1;
  writeFileSync(path, file);
  expect(await verifyTips(folder)).toMatchObject({ ...whole, changed: 1 });
  await store.close({ asFound: true });
});

test("what is left of files stays for the desk after the loss was accepted, and parts of none are deleted", async () => {
  const { store, upload, bytes } = await filled();
  await damages["is lost at the end"]?.(store, upload);
  await store.db.deleteFrom("tip_message").where("key", "=", "key 1").execute();
  await acceptTips(store, folder);
  const [{ id = "" } = {}] = (await listTips(store)).filter(({ filesBytes }) => filesBytes > 0);
  const { thread = [] } = (await threadOf(store, id)) ?? {};
  expect(await buffer(filesOf(store, thread[0]?.id ?? ""))).toEqual(bytes.subarray(0, 10_000));
  expect(await bytesOfParts(store.db)).toBe(10_000);
  await store.close();
});

test("a pass reads a few bodies, the next ones the others, and a damaged one is reported until it is whole", async () => {
  const { store, upload } = await filled();
  const checks = new BodyChecks(2);
  const passes = [];
  await damages["has one changed byte"]?.(store, upload);
  for (let n = 0; n < 5; n++) {
    const { changed } = await verifyTips(folder, checks);
    passes.push([changed, checks.hasMore]);
  }
  expect(passes.at(-1)).toEqual([1, false]);
  expect(passes.filter(([, hasMore]) => hasMore).length).toBeGreaterThan(0);
  await damages["has one changed byte"]?.(store, upload);
  expect((await verifyTips(folder, checks)).changed).toBe(0);
  await store.close();
});

test("bodies are read once a day, and lengths each time", async () => {
  const { store, upload } = await filled();
  const verifier = new Verifier(folder);
  const clock = vi.spyOn(performance, "now");
  const start = performance.now();
  const hoursLater = async (hours: number) => {
    clock.mockReturnValue(start + hours * 3_600_000);
    return (await verifier.current()).changed;
  };
  expect(await hoursLater(0)).toBe(0);
  await damages["has one changed byte"]?.(store, upload);
  expect([await hoursLater(2), await hoursLater(20), await hoursLater(25)]).toEqual([0, 0, 1]);
  await damages["has one changed byte"]?.(store, upload);
  expect(await hoursLater(27)).toBe(0);
  await damages["was shortened"]?.(store, upload);
  expect(await hoursLater(29)).toBe(1);
  await store.close();
});

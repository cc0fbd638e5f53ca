import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import Database from "libsql";
import { describe, expect, test, vi } from "vitest";
import { backUp } from "@/lib/store/backup";
import { tipsStatus } from "@/lib/tips/desk/tips-status";
import { TipsClosed } from "@/lib/tips/store/resilient-tips-store";
import { address, canary, noon, tipsForTests } from "@/lib/tips/testing/tips-for-tests";

const here = tipsForTests();
const { tipsHere, listed, root } = here;

describe("a damaged or unavailable store", () => {
  /** A store with some tips in it, closed. */
  async function filled(): Promise<string> {
    const tips = tipsHere();
    for (let n = 0; n < 4; n++) await tips.takeTyped({ message: "m" }, "", `198.51.100.${n}`, noon);
    await tips.close();
    const path = join(here.folder, "tips.db");
    // Otherwise the journal would repair the file that a test damages.
    const database = new Database(path);
    database.pragma("wal_checkpoint(truncate)");
    database.close();
    return path;
  }

  test("damaged is set aside byte for byte; tips go to the spool, and into the store once a backup is restored", async () => {
    const path = await filled();
    const {
      made: [backup],
    } = backUp(here.folder, join(root, "backups"), noon);
    truncateSync(path, 4096 * 3 + 100);
    const torn = readFileSync(path);
    const tips = tipsHere();
    expect(await tips.challenge(noon)).toHaveProperty("token");
    for (let n = 0; n < 3; n++)
      expect((await tips.takeTyped({ message: canary }, "", `192.0.2.${n}`, noon)).isTaken).toBe(true);
    expect((await tipsStatus(tips.store, noon)).status).toBe("degraded");
    expect(here.logged).toMatch(/ALARM: .* damaged/);
    expect(here.logged).not.toContain(canary);
    const aside = readdirSync(here.folder).find((name) => name.startsWith("tips.db.damaged-"));
    expect(readFileSync(join(here.folder, aside ?? "")).equals(torn)).toBe(true);
    expect(existsSync(path)).toBe(false);

    writeFileSync(path, readFileSync(backup?.path ?? ""));
    expect((await tipsStatus(tips.store, noon)).status).toBe("open");
    await tips.close();
    expect(await listed()).toHaveLength(7);
    expect(readdirSync(here.folder).filter((name) => name.startsWith("tips.spool"))).toEqual([]);
  });

  test("with lost tips is degraded; new tips are taken all the same, and a backup repairs it", async () => {
    const path = await filled();
    const { made } = backUp(here.folder, join(root, randomUUID()), noon);
    const database = new Database(path);
    database.exec("delete from tip_message where rowid <= 3");
    database.close();
    const tips = tipsHere();
    const ailing = await tipsStatus(tips.store, noon);
    expect(ailing).toMatchObject({ status: "degraded", losses: { missing: 3, changed: 0, ledgerFaults: 0 } });
    expect(ailing.remarks[0]).toMatch(/^3 of 4 acknowledged tips and replies are missing\. Restore/);
    expect((await tips.takeTyped({ message: canary }, "", address, noon)).isTaken).toBe(true);
    await tips.close();

    const restored = join(root, randomUUID());
    mkdirSync(restored);
    writeFileSync(join(restored, "tips.db"), readFileSync(made[0]?.path ?? ""));
    writeFileSync(join(restored, "tips.ledger"), readFileSync(join(here.folder, "tips.ledger")));
    vi.stubEnv("DATA_FOLDER", restored);
    const after = tipsHere({ location: { folder: restored } });
    expect(await tipsStatus(after.store, noon)).toMatchObject({
      status: "degraded",
      losses: { missing: 1, changed: 0 },
    });
    await after.close();
  });

  test("emptied does not count as a new store: tips are refused, and the status shows it", async () => {
    const path = await filled();
    truncateSync(path, 0);
    const tips = tipsHere();
    // The form shows it before anything is typed.
    await expect(tips.challenge(noon)).rejects.toThrow(TipsClosed);
    await expect(tips.takeTyped({ message: canary }, "", address, noon)).rejects.toThrow(TipsClosed);
    expect((await tipsStatus(tips.store, noon)).status).toBe("degraded");
    expect(statSync(path).size).toBe(0);
    expect(here.logged).toMatch(/is empty/);
    await tips.close();
  });

  test("locked for a moment delays a tip, locked for long refuses it, and the event loop is never blocked", async () => {
    const path = await filled();
    const tips = tipsHere();
    await tips.takeTyped({ message: "m" }, "", "192.0.2.1", noon);
    // ResilientTipsStore waits. SQLite must not: it would block the event loop.
    const engine = await tips.store.use(({ db }) => sql`pragma busy_timeout`.execute(db), noon);
    expect(engine.rows).toEqual([{ timeout: 0 }]);
    const other = new Database(path);
    other.exec("begin immediate");
    await expect(tips.takeTyped({ message: "m" }, "", address, noon)).rejects.toThrow(TipsClosed);
    const waiting = tips.takeTyped({ message: "m" }, "", address, noon);
    setTimeout(() => other.exec("rollback"), 500);
    expect((await waiting).isTaken).toBe(true);
    other.close();
    await tips.close();
    expect(await listed()).toHaveLength(6);
  });

  test("full takes no tip and thanks for none, and takes tips again when there is space", async () => {
    await filled();
    const tips = tipsHere();
    const limitPages = (pages: string) =>
      tips.store.use(
        async ({ db }) => void (await sql`pragma max_page_count = ${sql.raw(pages)}`.execute(db)),
        noon,
      );
    await limitPages("1");
    let thanked = 0;
    for (let n = 0; n < 10; n++) {
      const sent = tips.takeTyped({ message: "m".repeat(9_000) }, "", `192.0.2.${n}`, noon);
      if (
        await sent.then(
          ({ isTaken }) => isTaken,
          () => false,
        )
      )
        thanked += 1;
    }
    expect(here.logged).toMatch(/full/);
    const before = (await listed()).length;
    expect(before).toBe(4 + thanked);
    await limitPages("100000");
    expect((await tips.takeTyped({ message: "m" }, "", address, noon)).isTaken).toBe(true);
    await tips.close();
    expect(await listed()).toHaveLength(before + 1);
  });
});

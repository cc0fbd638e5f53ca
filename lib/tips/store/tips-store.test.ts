import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { pauseAfter } from "@/lib/store/outbox";
import type { StoreLocation } from "@/lib/store/store";
import { storesForTests } from "@/lib/store/testing/two-engines";
import type { Letter } from "@/lib/tips/mail/letter";
import { sendNext, waitingMail } from "@/lib/tips/mail/outbox";
import { purgeTips } from "@/lib/tips/store/delete-tips";
import { markTip } from "@/lib/tips/store/save-tip";
import { findByReceipt, listTips, threadOf } from "@/lib/tips/store/threads";
import type { EncryptedTip } from "@/lib/tips/tip";
import { repairTips } from "./repair-tips";
import { ResilientTipsStore } from "./resilient-tips-store";
import { addFromSource, addReply, saveTip } from "./save-tip";
import { challengeSecret, openTipsStore, type TipsStore } from "./tips-store";

const noon = new Date("2026-11-23T12:00:00Z");
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const now = { now: noon, delay: 0 };

const tip = (more: Partial<EncryptedTip> = {}): EncryptedTip => ({
  key: randomUUID(),
  sealed: Buffer.from("sealed").toString("base64"),
  receipt: randomUUID(),
  replyTo: "age1desk",
  ...more,
});

const { newFolder, onBothEngines } = storesForTests();

/** A mail server that accepts all mail, and the letters it got. */
function acceptsAll() {
  const letters: Letter[] = [];
  return { letters, sendMail: async (letter: Letter) => void letters.push(letter) };
}
const refuses = () => Promise.reject(new Error("421 Not now"));

/** Sends until nothing is due. */
async function sendAll(
  tipsStore: UsableStore,
  sendMail: (letter: Letter) => Promise<void>,
  at: Date,
): Promise<void> {
  for (let sent = await sendNext(tipsStore, sendMail, at); sent; )
    sent = await sendNext(tipsStore, sendMail, at);
}

type UsableStore = Pick<ResilientTipsStore, "use">;
const usable = (store: TipsStore): UsableStore => ({ use: (work) => work(store) });

onBothEngines("tips", (newLocation, engine) => {
  const opened = async (work: (store: TipsStore, location: StoreLocation) => Promise<void>) => {
    const location = await newLocation();
    const store = await openTipsStore(location);
    await work(store, location).finally(() => store.close());
  };

  test("the same key 50 times at once is one tip and one mail", () =>
    opened(async (store) => {
      const sent = tip();
      await Promise.all(Array.from({ length: 50 }, () => saveTip(store, sent, now)));
      expect(await listTips(store)).toMatchObject([{ day: "2026-11-23", mark: "new", messages: 1 }]);
      expect(await waitingMail(store, noon)).toEqual({ count: 1, minutes: 0 });
    }));

  test("a tip and its mail are saved together or not at all", () =>
    opened(async (store) => {
      await sql`drop table tip_outbox`.execute(store.db);
      await expect(saveTip(store, tip(), now)).rejects.toThrow();
      expect(await store.db.selectFrom("tip").selectAll().execute()).toEqual([]);
      expect(await store.db.selectFrom("tip_message").selectAll().execute()).toEqual([]);
    }));

  test("a source returns with its receipt, reads the reply, and adds a message", () =>
    opened(async (store) => {
      const first = tip({ receipt: "r1", sealed: "Zmlyc3Q=" });
      await saveTip(store, first, now);
      await saveTip(store, tip({ receipt: "r2" }), now);
      const [{ id = "" } = {}] = (await listTips(store)).filter(({ messages }) => messages === 1);
      const { receipt } = await store.db
        .selectFrom("tip")
        .select("receipt")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      await addReply(store, { tip: id, sealed: "cmVwbHk=" }, minutesLater(60));
      expect(await addFromSource(store, { receipt, key: "k2", sealed: "bW9yZQ==" }, now)).toBe("saved");
      // Sent again, as after the response was lost.
      expect(await addFromSource(store, { receipt, key: "k2", sealed: "bW9yZQ==" }, now)).toBe("saved");
      const found = await findByReceipt(store, receipt);
      expect(found?.sentOn).toBe("2026-11-23");
      expect(found?.thread.map(({ sender }) => sender)).toEqual(["source", "desk", "source"]);
      expect(await threadOf(store, id)).toMatchObject({ mark: "new", replyTo: "age1desk", messages: 3 });
      expect((await waitingMail(store, noon)).count).toBe(3);
    }));

  test("an unknown receipt finds nothing and adds nothing", () =>
    opened(async (store) => {
      expect(await findByReceipt(store, "none")).toBeUndefined();
      expect(await addFromSource(store, { receipt: "none", key: "k", sealed: "eA==" }, now)).toBe("unknown");
      expect((await waitingMail(store, noon)).count).toBe(0);
    }));

  test(
    "a hundred tips through an hour without a mail server are a hundred mails",
    () =>
      opened(async (store) => {
        for (let n = 0; n < 100; n++)
          await saveTip(store, tip(), { now: minutesLater(n * 0.6), delay: n % 11 });
        const { letters, sendMail } = acceptsAll();
        let minute = 0;
        for (; minute < 60; minute++) await sendAll(usable(store), refuses, minutesLater(minute));
        expect((await waitingMail(store, minutesLater(60))).count).toBe(100);
        for (; (await waitingMail(store, minutesLater(minute))).count > 0; minute++)
          await sendAll(usable(store), sendMail, minutesLater(minute));
        expect(new Set(letters.map(({ id }) => id)).size).toBe(100);
        expect(letters).toHaveLength(100);
        expect(minute).toBeLessThanOrEqual(60 + 72);
        expect((await listTips(store)).every(({ isMailed }) => isMailed)).toBe(true);
        console.log(
          `${engine}: 100 of 100 mailed, the last ${minute - 60} minutes after the server was back`,
        );
      }),
    60_000,
  );

  test("mail waits until it is due, and no minute is stored once it is sent", () =>
    opened(async (store) => {
      await saveTip(store, tip(), { now: noon, delay: 7 });
      const { letters, sendMail } = acceptsAll();
      expect(await sendNext(usable(store), sendMail, minutesLater(6))).toBeUndefined();
      expect(await waitingMail(store, minutesLater(6))).toEqual({ count: 1, minutes: 0 });
      expect(await waitingMail(store, minutesLater(130))).toEqual({ count: 1, minutes: 123 });
      expect(await sendNext(usable(store), sendMail, minutesLater(130))).toEqual({ sent: 1 });
      expect(letters).toHaveLength(1);
      expect(await store.db.selectFrom("tip_outbox").selectAll().execute()).toEqual([]);
    }));

  test("two workers never send the same mail", () =>
    opened(async (store, location) => {
      for (let n = 0; n < 40; n++) await saveTip(store, tip(), now);
      const { letters, sendMail } = acceptsAll();
      const slow = async (letter: Letter) => {
        await new Promise((resolve) => setTimeout(resolve, 2));
        await sendMail(letter);
      };
      const workers = [new ResilientTipsStore(location), new ResilientTipsStore(location)];
      await Promise.all(workers.map((worker) => sendAll(worker, slow, noon)));
      await Promise.all(workers.map((worker) => worker.close()));
      expect(letters).toHaveLength(40);
      expect(new Set(letters.map(({ id }) => id)).size).toBe(40);
    }));

  test("the mail of a worker that died is sent by another, under the same id", () =>
    opened(async (store) => {
      await saveTip(store, tip(), now);
      const seen: string[] = [];
      // Sent, but never recorded: the process died.
      const never = ({ id }: Letter) => {
        seen.push(id);
        return new Promise<void>(() => {});
      };
      void sendNext(usable(store), never, noon);
      await expect.poll(() => seen.length).toBe(1);
      const { letters, sendMail } = acceptsAll();
      expect(await sendNext(usable(store), sendMail, minutesLater(4))).toBeUndefined();
      expect(await sendNext(usable(store), sendMail, minutesLater(5))).toEqual({ sent: 1 });
      expect(letters.map(({ id }) => id)).toEqual(seen);
    }));

  test("suspected tips are mailed together, the next day", () =>
    opened(async (store) => {
      for (let n = 0; n < 60; n++) await saveTip(store, tip({ suspicion: "no token" }), now);
      await saveTip(store, tip(), now);
      const { letters, sendMail } = acceptsAll();
      await sendAll(usable(store), sendMail, noon);
      expect(letters.map(({ attachments }) => attachments.length)).toEqual([1]);
      await sendAll(usable(store), sendMail, new Date("2026-11-24T00:00:00Z"));
      expect(letters.map(({ attachments }) => attachments.length)).toEqual([1, 50, 10]);
    }));

  test("a purge deletes tips that the desk has seen, and no others", () =>
    opened(async (store) => {
      const inDecember = new Date("2026-12-24T12:00:00Z");
      for (const receipt of ["mailed", "marked", "unseen", "goes on"])
        await saveTip(store, tip({ receipt }), now);
      const ids = new Map(
        (await store.db.selectFrom("tip").select(["id", "receipt"]).execute()).map(({ id, receipt }) => [
          receipt,
          id,
        ]),
      );
      await markTip(store, ids.get("marked") ?? "", "done");
      await markTip(store, ids.get("goes on") ?? "", "read");
      await addFromSource(
        store,
        { receipt: "goes on", key: "k", sealed: "eA==" },
        { now: inDecember, delay: 0 },
      );
      const mailed = ids.get("mailed") ?? "";
      await sql`delete from tip_outbox where message in (select id from tip_message where tip = ${mailed})`.execute(
        store.db,
      );
      expect(await purgeTips(store, { days: 31, isMailed: false }, inDecember)).toBe(0);
      expect(await purgeTips(store, { days: 30, isMailed: false }, inDecember)).toBe(2);
      expect((await listTips(store)).map(({ id }) => id).sort()).toEqual(
        [ids.get("unseen"), ids.get("goes on")].sort(),
      );
      expect(await store.db.selectFrom("tip_message").selectAll().execute()).toHaveLength(3);
    }));

  test("days are counted from when a tip reached the desk, and tips that wait to be mailed are kept", () =>
    opened(async (store) => {
      await saveTip(store, tip({ receipt: "late" }), now);
      await saveTip(store, tip({ receipt: "waits" }), { now: noon, delay: 999_999 });
      const mailedOn = new Date("2026-12-10T12:00:00Z");
      await sendAll(usable(store), acceptsAll().sendMail, mailedOn);
      for (const { id } of await listTips(store)) await markTip(store, id, "done");
      const left = async (days: number, at: string) => {
        await purgeTips(store, { days, isMailed: true }, new Date(at));
        const rows = await store.db.selectFrom("tip").select("receipt").orderBy("receipt").execute();
        return rows.map(({ receipt }) => receipt);
      };
      expect(await left(30, "2027-01-09T12:00:00Z")).toEqual(["late", "waits"]);
      expect(await left(30, "2027-01-10T12:00:00Z")).toEqual(["waits"]);
    }));

  test("an addition to a suspected tip is suspected too, and sent again changes nothing", () =>
    opened(async (store) => {
      await saveTip(store, tip({ receipt: "r", suspicion: "no token" }), now);
      const addition = { receipt: "r", key: "k", sealed: "eA==" };
      await addFromSource(store, addition, now);
      const { letters, sendMail } = acceptsAll();
      await sendAll(usable(store), sendMail, minutesLater(60));
      expect(letters).toEqual([]);
      const [{ id = "" } = {}] = await listTips(store);
      await markTip(store, id, "spam");
      const before = await store.db.selectFrom("tip").selectAll().execute();
      expect(await addFromSource(store, addition, now)).toBe("saved");
      expect(await store.db.selectFrom("tip").selectAll().execute()).toEqual(before);
      await sendAll(usable(store), sendMail, new Date("2026-11-24T00:00:00Z"));
      expect(letters).toMatchObject([{ isDigest: true, attachments: [{ tip: id }, { tip: id }] }]);
    }));

  test("the same addition 50 times at once is one, and each other addition gets its own place", () =>
    opened(async (store, location) => {
      await saveTip(store, tip({ receipt: "r" }), now);
      const resilient = new ResilientTipsStore(location);
      const add = (key: string) =>
        resilient.use((open) => addFromSource(open, { receipt: "r", key, sealed: "eA==" }, now), noon);
      await Promise.all(Array.from({ length: 50 }, (_, n) => add(n % 2 === 0 ? "same" : `other ${n}`)));
      await resilient.close();
      const rows = await store.db.selectFrom("tip_message").select("place").orderBy("place").execute();
      expect(rows.map(({ place: taken }) => taken)).toEqual(Array.from({ length: 27 }, (_, n) => n + 1));
    }));

  test("a tip whose mail was lost is queued again, and one that was mailed is not", () =>
    opened(async (store) => {
      await saveTip(store, tip(), now);
      await sendAll(usable(store), acceptsAll().sendMail, noon);
      await saveTip(store, tip(), now);
      await store.db.deleteFrom("tip_outbox").execute();
      expect(await repairTips(store, undefined, noon)).toEqual(["Tips queued again whose mail was lost: 1."]);
      expect(await repairTips(store, undefined, noon)).toEqual([]);
      expect((await waitingMail(store, noon)).count).toBe(1);
    }));

  test("a checkpoint succeeds", () =>
    opened(async (store) => {
      await saveTip(store, tip(), now);
      expect(await store.checkpoint()).toBe(true);
    }));

  test("all processes sign challenges with one secret", () =>
    opened(async (store, location) => {
      const other = await openTipsStore(location);
      const secret = await challengeSecret(store);
      expect(secret).toHaveLength(43);
      expect(await challengeSecret(other)).toBe(secret);
      await other.close();
    }));
});

test("a pause doubles up to an hour, plus a random part", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map((attempts) => pauseAfter(attempts, 0))).toEqual([
    1, 2, 4, 8, 16, 32, 60, 60, 60,
  ]);
  expect(pauseAfter(9, 1)).toBe(72);
});

test("a tip is on the disk before it is reported as saved", async () => {
  const store = await openTipsStore({ folder: newFolder() });
  const pragma = async (name: string) => {
    const { rows } = await sql`pragma ${sql.raw(name)}`.execute(store.db);
    return Object.values(rows[0] ?? {})[0];
  };
  expect(await pragma("synchronous")).toBe(2);
  expect(await pragma("journal_mode")).toBe("wal");
  expect(await pragma("secure_delete")).toBe(1);
  expect(await pragma("busy_timeout")).toBe(0);
  await store.close();
});

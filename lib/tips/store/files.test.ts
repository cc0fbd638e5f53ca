import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { storesForTests } from "@/lib/store/testing/two-engines";
import { savedArchive } from "@/lib/tips/testing/archives";
import { purgeUploads } from "./delete-files";
import { deleteByReceipt, deleteTip, finishDeletion, purgeTips } from "./delete-tips";
import { bytesOfParts, filesOf, savePart } from "./files";
import { addFromSource, markTip, saveTip } from "./save-tip";
import { findByReceipt, listTips, threadOf } from "./threads";
import { openTipsStore, type TipsStore } from "./tips-store";

const noon = new Date("2026-11-23T12:00:00Z");
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const now = { now: noon, delay: 0 };
const room = { now: noon, mostBytes: 1_000_000 };

const tip = (more: object = {}) => ({
  key: randomUUID() as string,
  sealed: Buffer.from("sealed").toString("base64"),
  receipt: randomUUID() as string,
  replyTo: "age1desk",
  ...more,
});

const { onBothEngines } = storesForTests();

const archiveOf = (store: TipsStore, message: string) => buffer(filesOf(store, message));

onBothEngines("files", (newLocation, engine) => {
  const opened = async (work: (store: TipsStore, folder: string) => Promise<void>) => {
    const location = await newLocation();
    const store = await openTipsStore(location);
    await work(store, location.folder).finally(() => store.close());
  };

  test("files of a tip and of an addition open again byte for byte, and the desk sees their sizes", () =>
    opened(async (store) => {
      const [first, second] = [await savedArchive(store), await savedArchive(store, [1, 2])];
      const { receipt, ...rest } = tip({ archive: first.archive });
      expect(await saveTip(store, { receipt, ...rest }, now)).toBe("saved");
      expect(await addFromSource(store, { receipt, key: "k2", sealed: "bW9yZQ==" }, now)).toBe("saved");
      const more = { receipt, key: "k3", sealed: "bW9yZQ==", archive: second.archive };
      expect(await addFromSource(store, more, now)).toBe("saved");
      const [listed] = await listTips(store);
      expect(listed).toMatchObject({ messages: 3, filesBytes: 10_703 });
      const { thread = [] } = (await threadOf(store, listed?.id ?? "")) ?? {};
      expect(thread.map(({ filesBytes }) => filesBytes)).toEqual([10_700, 0, 3]);
      expect(await archiveOf(store, thread[0]?.id ?? "")).toEqual(first.bytes);
      expect(await archiveOf(store, thread[1]?.id ?? "")).toHaveLength(0);
      expect(await archiveOf(store, thread[2]?.id ?? "")).toEqual(second.bytes);
    }));

  test("a part sent again is saved once, and another one in its place is refused", () =>
    opened(async (store) => {
      const { archive, bodies } = await savedArchive(store);
      const [body = Buffer.alloc(0)] = bodies;
      const again = { upload: archive.upload, place: 0, body };
      expect(await savePart(store, again, room)).toBe("saved");
      expect(await savePart(store, { ...again, body: randomBytes(5_000) }, room)).toBe("other");
      expect(await savePart(store, { ...again, body: body.subarray(1) }, room)).toBe("other");
      expect(await bytesOfParts(store.db)).toBe(10_700);
      const place = 3;
      const same = Array.from({ length: 20 }, () => savePart(store, { ...again, place }, room));
      expect(new Set(await Promise.all(same))).toEqual(new Set(["saved"]));
      expect(await bytesOfParts(store.db)).toBe(15_700);
    }));

  test("a message whose files are not all there is not saved, and is saved once they are", () =>
    opened(async (store) => {
      const { archive, bodies } = await savedArchive(store, [10, 10]);
      const sent = tip({ archive: { ...archive, parts: 3 } });
      expect(await saveTip(store, sent, now)).toBe("files missing");
      expect(await saveTip(store, tip({ archive: { ...archive, parts: 1 } }), now)).toBe("files missing");
      expect(await saveTip(store, tip({ archive: { upload: randomUUID(), parts: 1 } }), now)).toBe(
        "files missing",
      );
      expect(await listTips(store)).toEqual([]);
      const last = { upload: archive.upload, place: 2, body: bodies[0] ?? Buffer.alloc(0) };
      expect(await savePart(store, last, room)).toBe("saved");
      expect(await saveTip(store, sent, now)).toBe("saved");
      expect(await listTips(store)).toMatchObject([{ filesBytes: 30 }]);
    }));

  test("a message sent again keeps its files; under its key no others are bound, nor to another message", () =>
    opened(async (store) => {
      const [first, second] = [await savedArchive(store), await savedArchive(store)];
      const sent = tip({ archive: first.archive });
      for (let n = 0; n < 3; n++) expect(await saveTip(store, sent, now)).toBe("saved");
      expect(await saveTip(store, { ...sent, archive: second.archive }, now)).toBe("other files");
      expect(await saveTip(store, { ...sent, archive: undefined }, now)).toBe("other files");
      const plain = tip();
      expect(await saveTip(store, plain, now)).toBe("saved");
      expect(await saveTip(store, { ...plain, archive: second.archive }, now)).toBe("other files");
      expect(await saveTip(store, tip({ archive: first.archive }), now)).toBe("files missing");
      expect((await listTips(store)).map(({ filesBytes }) => filesBytes).sort()).toEqual([0, 10_700]);
    }));

  test("files that the disk has lost are restored when their message is sent again with them", () =>
    opened(async (store) => {
      const { archive, bodies, bytes } = await savedArchive(store);
      const sent = tip({ archive });
      await saveTip(store, sent, now);
      await store.db.deleteFrom("tip_part").where("place", "=", 1).execute();
      expect(await saveTip(store, sent, now)).toBe("files missing");
      const lost = { upload: archive.upload, place: 1, body: bodies[1] ?? Buffer.alloc(0) };
      expect(await savePart(store, lost, room)).toBe("saved");
      expect(await saveTip(store, sent, now)).toBe("saved");
      await store.db.deleteFrom("tip_upload").execute();
      await store.db.deleteFrom("tip_part").execute();
      for (const [place, body] of bodies.entries())
        await savePart(store, { upload: archive.upload, place, body }, room);
      expect(await saveTip(store, sent, now)).toBe("saved");
      const found = await findByReceipt(store, sent.receipt);
      expect(await archiveOf(store, found?.thread[0]?.id ?? "")).toEqual(bytes);
    }));

  test("parts beyond the limit of all files are refused, and words are taken all the same", () =>
    opened(async (store) => {
      const limit = { now: noon, mostBytes: 10_000 };
      const part = (place: number) => ({ upload: "u", place, body: randomBytes(4_000) });
      const outcomes = [];
      for (let place = 0; place < 4; place++) outcomes.push(await savePart(store, part(place), limit));
      expect(outcomes).toEqual(["saved", "saved", "full", "full"]);
      expect(await saveTip(store, tip(), now)).toBe("saved");
    }));

  test("parts that no message has bound are deleted two hours after the last of them, all others stay", () =>
    opened(async (store) => {
      const [bound, unbound] = [await savedArchive(store), await savedArchive(store)];
      await saveTip(store, tip({ archive: bound.archive }), now);
      const late = { upload: unbound.archive.upload, place: 3, body: randomBytes(9) };
      await savePart(store, late, { ...room, now: minutesLater(90) });
      expect(await purgeUploads(store, minutesLater(209))).toBe(0);
      expect(await purgeUploads(store, minutesLater(210))).toBe(1);
      expect(await bytesOfParts(store.db)).toBe(10_700);
      expect(await saveTip(store, tip({ archive: unbound.archive }), now)).toBe("files missing");
      expect(await purgeUploads(store, minutesLater(100_000))).toBe(0);
      const uploads = await store.db.selectFrom("tip_upload").selectAll().execute();
      expect(uploads).toMatchObject([{ id: bound.archive.upload, purge_at: null }]);
    }));

  test.each(["the source", "the desk", "age"])("deletion by %s leaves no byte of a part", (who) =>
    opened(async (store, folder) => {
      const [gone, kept] = [await savedArchive(store, [300_000, 300_000, 70_000]), await savedArchive(store)];
      const sent = tip({ archive: gone.archive });
      await saveTip(store, sent, now);
      await saveTip(store, tip({ archive: kept.archive }), { ...now, now: minutesLater(40 * 1_440) });
      const [{ id = "" } = {}] = (await listTips(store)).filter(({ filesBytes }) => filesBytes === 670_000);
      if (who === "the source") {
        expect(await deleteByReceipt(store, sent.receipt, "tip")).toBe(true);
        await finishDeletion(store);
      }
      if (who === "the desk") await deleteTip(store, id);
      if (who === "age") {
        await markTip(store, id, "read");
        const settings = { days: 30, isMailed: false };
        expect(await purgeTips(store, settings, minutesLater(40 * 1_440))).toBe(1);
      }
      expect(await bytesOfParts(store.db)).toBe(10_700);
      expect(await store.db.selectFrom("tip_upload").selectAll().execute()).toHaveLength(1);
      // A ticket of it is worth nothing.
      expect(await saveTip(store, tip({ archive: gone.archive }), now)).toBe("files missing");
      if (engine === "PostgreSQL") return;
      await store.checkpoint();
      for (const name of readdirSync(folder)) {
        const bytes = readFileSync(join(folder, name));
        for (let at = 0; at < gone.bytes.length - 16; at += 1_000)
          expect(bytes.includes(gone.bytes.subarray(at, at + 16)), `${name}, ${at}`).toBe(false);
      }
    }),
  );
});

import { randomUUID } from "node:crypto";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { seededRandom } from "@/lib/seeded-random";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { alarmMinutes, sendNext, waitingMail } from "@/lib/tips/mail/outbox";
import { filesOf } from "@/lib/tips/store/files";
import { repairTips } from "@/lib/tips/store/repair-tips";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { addFromSource, addReply, saveTip } from "@/lib/tips/store/save-tip";
import { spool } from "@/lib/tips/store/spool";
import { findByReceipt, listTips } from "@/lib/tips/store/threads";
import { openTipsStore } from "@/lib/tips/store/tips-store";
import { lossIn } from "@/lib/tips/store/verify";
import { savedArchive } from "./archives";

type Acknowledged = { sender: "source" | "desk"; sealed: string; files?: Buffer };

/** The acknowledged messages by receipt, encrypted, in order. */
export type Acknowledgements = Map<string, Acknowledged[]>;

export type Harm = {
  file: string;
  kind: "flip" | "zero" | "cut";
  /** As a fraction of the file's size. */
  at: number;
  /** The bits to flip. */
  mask: number;
  /** Of the range that is zeroed. */
  length: number;
};

export type Outcome = "whole" | "reported" | "silent";

const noon = new Date("2026-11-23T12:00:00Z");
/** Late enough for every delay of mail, and for the alarm about waiting mail. */
const daysLater = new Date("2026-11-26T12:00:00Z");

const files = ["tips.db", "tips.db-wal", "tips.db-shm", "tips.ledger", "tips.spool"];
const kinds = ["flip", "flip", "zero", "cut"] as const;

/**
 * Makes a folder of 40 acknowledged tips with additions, replies and files, and three more in the spool.
 * Unless `isCheckpointed`, all but the spool is in SQLite's log alone, as after a crash.
 */
export async function acknowledgedTips(folder: string, isCheckpointed: boolean): Promise<Acknowledgements> {
  const open = `${folder}.open`;
  const store = { ...(await openTipsStore({ folder: open })), checkpointSoon: () => {} };
  const recipient = await identityToRecipient(await generateX25519Identity());
  const sealed = (text: string) => encrypt(JSON.stringify({ message: text }), recipient);
  const acknowledged: Acknowledgements = new Map();
  for (let n = 0; n < 40; n++) {
    const tip = {
      key: randomUUID(),
      sealed: await sealed(`tip ${n}`),
      receipt: randomUUID(),
      replyTo: recipient,
    };
    const files = n % 10 === 0 ? await savedArchive(store, [20_000, 9_000]) : undefined;
    await saveTip(store, { ...tip, archive: files?.archive }, { now: noon, delay: n % 11 });
    const thread: Acknowledged[] = [
      { sender: "source", sealed: tip.sealed, ...(files && { files: files.bytes }) },
    ];
    acknowledged.set(tip.receipt, thread);
    if (n % 8 === 0) {
      const more = await sealed(`more about ${n}`);
      await addFromSource(
        store,
        { receipt: tip.receipt, key: randomUUID(), sealed: more },
        { now: noon, delay: 0 },
      );
      thread.push({ sender: "source", sealed: more });
    }
    if (n % 16 === 0) {
      const { id } = await store.db
        .selectFrom("tip")
        .select("id")
        .where("receipt", "=", tip.receipt)
        .executeTakeFirstOrThrow();
      const reply = await sealed(`reply to ${n}`);
      await addReply(store, { tip: id, sealed: reply }, noon);
      thread.push({ sender: "desk", sealed: reply });
    }
  }
  for (let n = 0; n < 3; n++) {
    const tip = {
      key: randomUUID(),
      sealed: await sealed(`spooled ${n}`),
      receipt: randomUUID(),
      replyTo: recipient,
    };
    spool(open, { ...tip, day: "2026-11-23" });
    acknowledged.set(tip.receipt, [{ sender: "source", sealed: tip.sealed }]);
  }
  if (isCheckpointed) await store.close();
  mkdirSync(folder, { recursive: true });
  for (const file of files)
    if (existsSync(join(open, file))) copyFileSync(join(open, file), join(folder, file));
  await store.close();
  rmSync(open, { recursive: true });
  return acknowledged;
}

/** `count` random harms, the same for the same seed. */
export function* harms(seed: number, count: number): Generator<Harm> {
  const random = seededRandom(seed);
  for (let n = 0; n < count; n++)
    yield {
      file: files[n % files.length] ?? "",
      kind: kinds[Math.floor(random() * kinds.length)] ?? "flip",
      at: random(),
      mask: 1 << Math.floor(random() * 8),
      length: 1 + Math.floor(random() * 8_192),
    };
}

/** Damages a copy of a folder, then uses it as the running site does. */
export async function outcomeOf(
  harm: Harm,
  from: string,
  acknowledged: Acknowledgements,
  { verifies = true } = {},
): Promise<Outcome> {
  const folder = `${from}.${randomUUID()}`;
  cpSync(from, folder, { recursive: true });
  doHarm(folder, harm);
  const tipsStore = new ResilientTipsStore({ folder });
  try {
    return await used(tipsStore, acknowledged, verifies);
  } catch {
    return "reported";
  } finally {
    await tipsStore.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function used(
  tipsStore: ResilientTipsStore,
  acknowledged: Acknowledgements,
  verifies: boolean,
): Promise<Outcome> {
  if (verifies) {
    const verification = await tipsStore.verified(noon);
    if (!verification || lossIn(verification)) return "reported";
    await tipsStore.use((store) => repairTips(store, verification, noon), noon);
  }
  const mailed: string[] = [];
  const post = async ({ attachments }: { attachments: { sealed: string }[] }) =>
    void mailed.push(...attachments.map(({ sealed }) => sealed));
  while (await sendNext(tipsStore, post, daysLater));
  const { count, minutes } = await tipsStore.use((store) => waitingMail(store, daysLater), daysLater);
  const isMailAlarm = count > 0 && minutes >= alarmMinutes;
  const listed = await tipsStore.use(listTips, noon);
  const isListed = listed.length === acknowledged.size;
  for (const [receipt, thread] of acknowledged) {
    const found = await tipsStore.use((store) => findByReceipt(store, receipt), noon);
    let isThere = true;
    for (const { sender, sealed, files } of thread) {
      const message = found?.thread.find((kept) => kept.sender === sender && kept.sealed === sealed);
      const archive = await tipsStore.use((store) => buffer(filesOf(store, message?.id ?? "")), noon);
      isThere &&= message !== undefined && archive.equals(files ?? Buffer.alloc(0));
    }
    const isMailed = thread.every(({ sender, sealed }) => sender === "desk" || mailed.includes(sealed));
    if (!isThere || !isListed) return "silent";
    if (!isMailed && !isMailAlarm) return "silent";
  }
  return "whole";
}

function doHarm(folder: string, { file, kind, at, mask, length }: Harm): void {
  const path = join(folder, file);
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  const offset = Math.floor(at * bytes.length);
  if (kind === "flip") bytes[offset] = (bytes[offset] ?? 0) ^ mask;
  if (kind === "zero") bytes.fill(0, offset, Math.min(offset + length, bytes.length));
  writeFileSync(path, kind === "cut" ? bytes.subarray(0, offset) : bytes);
}

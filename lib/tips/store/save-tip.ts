import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { queued } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import type { EncryptedTip, SealedBy, Sender } from "@/lib/tips/tip";
import { startOfNextUtcDay, utcDay } from "@/lib/tips/utc-days";
import { type Archive, bindArchive, lockArchive } from "./files";
import type { Acknowledged } from "./ledger-lines";
import type { Mark, TipsStore, TipsTables } from "./tips-store";

/**
 * What became of a message. `unknown`: no tip has its receipt; `files missing`: not all parts of its archive
 * are there; `other files`: it was saved before with others, or without. Nothing is saved but when it is
 * `saved`.
 */
export type Saving = "saved" | "unknown" | "files missing" | "other files";

type Saved = Acknowledged & { id: string };

/** What a source sends with its words. */
export type WithFiles = { archive?: Archive | undefined };

export type Moment = { now: Date; delay: number };

/**
 * Saves a tip with its files and, in the same commit, queues its mail to the newsroom. Once this resolves,
 * all of it is on the disk, and so is its line in the ledger. The same key again changes nothing.
 */
export async function saveTip(
  store: TipsStore,
  { key, sealed, receipt, replyTo, suspicion, archive }: EncryptedTip & WithFiles,
  { now, delay }: Moment,
): Promise<Saving> {
  const tip = randomUUID();
  const row = {
    receipt,
    reply_to: replyTo,
    day: utcDay(now),
    mark: "new" as const,
    suspicion: suspicion ?? null,
    messages: 1,
  };
  return saving(store, { key, archive }, async (transaction, files) => {
    const sent = { key, sender: "source" as const, sealed, files };
    const message = await saveMessage(transaction, { ...sent, tip, place: 1, now });
    if (!message) {
      const before = await savedUnder(transaction, key);
      if (before) return before;
      // The disk has lost the tip of this message; the repeated request restores it.
      const { tip: id } = await messageUnder(transaction, key).executeTakeFirstOrThrow();
      await transaction
        .insertInto("tip")
        .values({ ...row, id })
        .execute();
      return savedUnder(transaction, key);
    }
    await transaction
      .insertInto("tip")
      .values({ ...row, id: tip })
      .execute();
    await queueMail(transaction, message, row.suspicion, { now, delay });
    return { ...sent, id: message, receipt, replyTo };
  });
}

/**
 * Saves a message that the source adds to its tip, with its files, and queues its mail, as `saveTip` does. A
 * suspected tip stays suspected.
 */
export function addFromSource(
  store: TipsStore,
  { receipt, key, sealed, archive }: Pick<EncryptedTip, "receipt" | "key" | "sealed"> & WithFiles,
  { now, delay }: Moment,
): Promise<Saving> {
  return saving(store, { key, archive }, async (transaction, files) => {
    const tip = await lockTip(transaction, "receipt", receipt);
    if (!tip) return "unknown";
    // A repeated request must not undo a mark that the desk has set meanwhile.
    if (await messageUnder(transaction, key).executeTakeFirst()) return savedUnder(transaction, key);
    const sent = { key, sender: "source" as const, sealed, files };
    const message = await addMessage(transaction, tip, { ...sent, now });
    if (!message) return undefined;
    await queueMail(transaction, message, tip.suspicion, { now, delay });
    return { ...sent, id: message, receipt, replyTo: tip.reply_to };
  });
}

/**
 * Saves a message in one transaction with its files, if they are all there, and acknowledges it. `save` gets
 * the hash of the files. Files that the disk has lost are restored when a message is sent again with them.
 */
async function saving(
  store: TipsStore,
  { key, archive }: { key: string; archive?: Archive | undefined },
  save: (
    transaction: Transaction<TipsTables>,
    files: string | null,
  ) => Promise<Saved | "unknown" | undefined>,
): Promise<Saving> {
  const saved = await store.db.transaction().execute(async (transaction) => {
    const files = archive ? await lockArchive(transaction, archive, key) : null;
    if (files === undefined) return "files missing";
    const message = await save(transaction, files);
    if (typeof message !== "object") return message;
    if (message.files !== files) return "other files";
    if (archive) await bindArchive(transaction, archive.upload, message.id);
    return message;
  });
  if (typeof saved === "string") return saved;
  await acknowledge(store, saved);
  return "saved";
}

/**
 * Saves a reply of the desk, which the source finds with its receipt. False if a reply was saved under this
 * key before.
 */
export async function addReply(
  store: TipsStore,
  { tip: id, sealed, sealedBy = null, key = randomUUID() }: NewReply,
  now: Date,
): Promise<boolean> {
  let isNew = true;
  const saved = await store.db.transaction().execute(async (transaction) => {
    const tip = await lockTip(transaction, "id", id);
    if (!tip) throw new Error(`There is no tip ${id}.`);
    isNew = (await messageUnder(transaction, key).executeTakeFirst()) === undefined;
    if (!isNew) return savedUnder(transaction, key);
    await addMessage(transaction, tip, { key, sender: "desk", sealed, sealedBy, now });
    return { key, sender: "desk" as const, sealed, receipt: tip.receipt, replyTo: tip.reply_to, sealedBy };
  });
  await acknowledge(store, saved);
  return isNew;
}

type NewReply = { tip: string; sealed: string; sealedBy?: SealedBy | null; key?: string };

/** Whether a message was saved under this key. */
export async function isSaved({ db }: TipsStore, key: string): Promise<boolean> {
  return (
    (await db.selectFrom("tip_message").select("id").where("key", "=", key).executeTakeFirst()) !== undefined
  );
}

/** Marks a tip. */
export async function markTip({ db }: TipsStore, id: string, mark: Mark): Promise<void> {
  await db
    .transaction()
    .execute((transaction) => transaction.updateTable("tip").set({ mark }).where("id", "=", id).execute());
}

/** Runs after each commit, before the sender is thanked. */
async function acknowledge({ ledger, checkpointSoon }: TipsStore, message: Acknowledged | undefined) {
  if (!message)
    throw new Error("A message was sent again whose tip the disk has lost. Run npm run tips -- verify.");
  checkpointSoon();
  await ledger?.note([message]);
}

/**
 * The message that was saved under a key before; undefined if its tip was lost. It is acknowledged again, as
 * it was saved: the process may have crashed between its commit and its line in the ledger.
 */
function savedUnder(db: Transaction<TipsTables>, key: string): Promise<Saved | undefined> {
  return db
    .selectFrom("tip_message")
    .innerJoin("tip", "tip.id", "tip_message.tip")
    .select(["tip_message.id", "key", "sender", "sealed", "receipt", "reply_to as replyTo"])
    .select(["files", "sealed_by as sealedBy"])
    .where("key", "=", key)
    .executeTakeFirst();
}

/** The message under a key, whether or not its tip was lost. */
function messageUnder(db: Transaction<TipsTables>, key: string) {
  return db.selectFrom("tip_message").select("tip").where("key", "=", key);
}

/** Locks a tip, by an update that changes nothing: others that add to it wait. */
function lockTip(db: Transaction<TipsTables>, by: "receipt" | "id", value: string) {
  return db
    .updateTable("tip")
    .set((tip) => ({ messages: tip.ref("messages") }))
    .where(by, "=", value)
    .returning(["id", "receipt", "reply_to", "messages", "suspicion"])
    .executeTakeFirst();
}

/** Saves a message at the next place of a tip, which is new again for the desk, or read if the desk wrote. */
async function addMessage(
  db: Transaction<TipsTables>,
  tip: { id: string; messages: number },
  message: Omit<NewMessage, "tip" | "place">,
): Promise<string | undefined> {
  const place = tip.messages + 1;
  const mark = message.sender === "source" ? "new" : "read";
  await db.updateTable("tip").set({ messages: place, mark }).where("id", "=", tip.id).execute();
  return saveMessage(db, { ...message, tip: tip.id, place });
}

type NewMessage = {
  tip: string;
  place: number;
  key: string;
  sender: Sender;
  sealed: string;
  files?: string | null;
  sealedBy?: SealedBy | null;
  now: Date;
};

/** Returns the id of the message; undefined if its key was saved before. */
async function saveMessage(
  db: Transaction<TipsTables>,
  { now, files = null, sealedBy = null, ...message }: NewMessage,
): Promise<string | undefined> {
  const saved = await db
    .insertInto("tip_message")
    .values({
      ...message,
      id: randomUUID(),
      day: utcDay(now),
      mailed: null,
      files,
      sealed_by: sealedBy,
    })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("id")
    .executeTakeFirst();
  return saved?.id;
}

/** Suspected tips are mailed together, once a day: a flood must not bury the mail of others. */
async function queueMail(
  db: Transaction<TipsTables>,
  message: string,
  suspicion: string | null,
  { now, delay }: { now: Date; delay: number },
): Promise<void> {
  const due = (suspicion === null ? minuteOf(now) : startOfNextUtcDay(now)) + delay;
  await db
    .insertInto("tip_outbox")
    // `since` is when it is due: the minute at which the tip arrived is not stored.
    .values({ message, ...queued(due) })
    .execute();
}

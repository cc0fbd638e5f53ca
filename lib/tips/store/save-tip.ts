import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { waitingSince } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import { dayOf, nextDay } from "@/lib/tips/days";
import type { Acknowledged } from "./ledger";
import type { Mark, Sender, TipsStore, TipsTables } from "./tips-store";

/** A tip as it came: sealed for the newsroom. */
export type SealedTip = {
  /** The sender's own, a UUID. */
  key: string;
  sealed: string;
  /** The hash of the receipt's id. */
  receipt: string;
  replyTo: string;
  suspicion?: string | undefined;
};

/**
 * Keeps a tip and, in the same commit, the mail about it for the newsroom. Once this resolves, both are on the disk, and
 * so is its line of the ledger. The same key again changes nothing.
 */
export async function keepTip(
  store: TipsStore,
  { key, sealed, receipt, replyTo, suspicion }: SealedTip,
  { now, delay }: { now: Date; delay: number },
): Promise<void> {
  const tip = randomUUID();
  const row = { receipt, reply_to: replyTo, day: dayOf(now), suspicion: suspicion ?? null, messages: 1 };
  const kept = await store.db.transaction().execute(async (transaction) => {
    const message = await keepMessage(transaction, { tip, place: 1, key, sender: "source", sealed, now });
    if (!message) {
      const before = await keptUnder(transaction, key);
      if (before) return before;
      // The disk has lost the tip of this message: what was sent again restores it.
      await transaction
        .insertInto("tip")
        .values({ ...row, id: await tipOf(transaction, key), mark: "new" })
        .execute();
      return keptUnder(transaction, key);
    }
    await transaction
      .insertInto("tip")
      .values({ ...row, id: tip, mark: "new" })
      .execute();
    await queueMail(transaction, message, dueAt(row.suspicion, now) + delay);
    return { key, sender: "source" as const, sealed, receipt, replyTo };
  });
  await acknowledge(store, kept);
}

/**
 * Keeps what the source adds to its tip, and the mail about it, as `keepTip` does. What is suspected stays so. False
 * where there is no such tip.
 */
export async function addFromSource(
  store: TipsStore,
  { receipt, key, sealed }: Pick<SealedTip, "receipt" | "key" | "sealed">,
  { now, delay }: { now: Date; delay: number },
): Promise<boolean> {
  let isKnown = true;
  const kept = await store.db.transaction().execute(async (transaction) => {
    const tip = await held(transaction, "receipt", receipt);
    isKnown = tip !== undefined;
    if (!tip) return undefined;
    // Sent again, it must not undo what the desk has marked meanwhile.
    if (await isKept(transaction, key)) return keptUnder(transaction, key);
    const place = await nextPlace(transaction, tip, "new");
    const message = await keepMessage(transaction, {
      tip: tip.id,
      place,
      key,
      sender: "source",
      sealed,
      now,
    });
    if (message) await queueMail(transaction, message, dueAt(tip.suspicion, now) + delay);
    return { key, sender: "source" as const, sealed, receipt, replyTo: tip.reply_to };
  });
  if (isKnown) await acknowledge(store, kept);
  return isKnown;
}

/** Keeps a reply of the desk, which the source finds when it comes back. */
export async function addReply(
  store: TipsStore,
  { tip: id, sealed }: { tip: string; sealed: string },
  now: Date,
): Promise<void> {
  const key = randomUUID();
  const kept = await store.db.transaction().execute(async (transaction) => {
    const tip = await held(transaction, "id", id);
    if (!tip) throw new Error(`There is no tip ${id}.`);
    const place = await nextPlace(transaction, tip, "read");
    await keepMessage(transaction, { tip: id, place, key, sender: "desk", sealed, now });
    return { key, sender: "desk" as const, sealed, receipt: tip.receipt, replyTo: tip.reply_to };
  });
  await acknowledge(store, kept);
}

/** What is done after each commit, before anyone is thanked for it. */
async function acknowledge(
  { ledger, checkpointSoon }: TipsStore,
  message: Acknowledged | undefined,
): Promise<void> {
  if (!message)
    throw new Error("What was sent again has lost its tip on the disk. Run npm run tips -- verify.");
  checkpointSoon();
  await ledger?.note([message]);
}

/**
 * What is kept under a key that came again, unless its tip was lost. It is noted again too: a crash may have come
 * between its commit and its line of the ledger, and what was sealed anew differs from what is kept.
 */
function keptUnder(db: Transaction<TipsTables>, key: string): Promise<Acknowledged | undefined> {
  return db
    .selectFrom("tip_message")
    .innerJoin("tip", "tip.id", "tip_message.tip")
    .select(["key", "sender", "sealed", "receipt", "reply_to as replyTo"])
    .where("key", "=", key)
    .executeTakeFirst();
}

async function tipOf(db: Transaction<TipsTables>, key: string): Promise<string> {
  const { tip } = await db
    .selectFrom("tip_message")
    .select("tip")
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  return tip;
}

type Held = { id: string; receipt: string; reply_to: string; messages: number; suspicion: string | null };

/** A tip that others who would add to it must wait for: written to, though nothing in it changes. */
function held(db: Transaction<TipsTables>, by: "receipt" | "id", value: string): Promise<Held | undefined> {
  return db
    .updateTable("tip")
    .set((tip) => ({ messages: tip.ref("messages") }))
    .where(by, "=", value)
    .returning(["id", "receipt", "reply_to", "messages", "suspicion"])
    .executeTakeFirst();
}

async function isKept(db: Transaction<TipsTables>, key: string): Promise<boolean> {
  const kept = await db.selectFrom("tip_message").select("id").where("key", "=", key).executeTakeFirst();
  return kept !== undefined;
}

/** Takes the next place in a tip, and marks it. */
async function nextPlace(db: Transaction<TipsTables>, { id, messages }: Held, mark: Mark): Promise<number> {
  const place = messages + 1;
  await db.updateTable("tip").set({ messages: place, mark }).where("id", "=", id).execute();
  return place;
}

/** The id of the message; undefined when its key was there already. */
async function keepMessage(
  db: Transaction<TipsTables>,
  { now, ...message }: { tip: string; place: number; key: string; sender: Sender; sealed: string; now: Date },
): Promise<string | undefined> {
  const kept = await db
    .insertInto("tip_message")
    .values({ ...message, id: randomUUID(), day: dayOf(now), mailed: null })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("id")
    .executeTakeFirst();
  return kept?.id;
}

/** Suspects are told of together, once a day: a flood must not bury the mail of others. */
function dueAt(suspicion: string | null, now: Date): number {
  return suspicion === null ? minuteOf(now) : nextDay(now);
}

async function queueMail(db: Transaction<TipsTables>, message: string, due: number): Promise<void> {
  await db
    .insertInto("tip_outbox")
    // Counted from when it is due: the minute at which the tip came is nobody's business.
    .values({ message, ...waitingSince(due) })
    .execute();
}

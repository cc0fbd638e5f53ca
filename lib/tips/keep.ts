import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { waitingSince } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import { dayOf, nextDay } from "./days";
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
 * Keeps a tip and, in the same commit, the mail that will tell the newsroom of it. Once this resolves, both are on the
 * disk. The same key again changes nothing.
 */
export async function keepTip(
  { db, checkpointSoon }: TipsStore,
  { key, sealed, receipt, replyTo, suspicion }: SealedTip,
  { now, delay }: { now: Date; delay: number },
): Promise<void> {
  const tip = randomUUID();
  await db.transaction().execute(async (transaction) => {
    const message = await keepMessage(transaction, { tip, place: 1, key, sender: "source", sealed, now });
    if (!message) return;
    await transaction
      .insertInto("tip")
      .values({
        id: tip,
        receipt,
        reply_to: replyTo,
        day: dayOf(now),
        mark: "new",
        suspicion: suspicion ?? null,
        messages: 1,
      })
      .execute();
    await queueMail(transaction, message, dueAt(suspicion ?? null, now) + delay);
  });
  checkpointSoon();
}

/**
 * Keeps what the source adds to its tip, and the mail about it, as `keepTip` does. What is suspected stays so. False
 * where there is no such tip.
 */
export async function addFromSource(
  { db, checkpointSoon }: TipsStore,
  { receipt, key, sealed }: Pick<SealedTip, "receipt" | "key" | "sealed">,
  { now, delay }: { now: Date; delay: number },
): Promise<boolean> {
  const isKnown = await db.transaction().execute(async (transaction) => {
    const tip = await held(transaction, "receipt", receipt);
    if (!tip) return false;
    // Sent again, it must not undo what the desk has marked meanwhile.
    if (await isKept(transaction, key)) return true;
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
    return true;
  });
  if (isKnown) checkpointSoon();
  return isKnown;
}

/** Keeps a reply of the desk, which the source finds when it comes back. */
export async function addReply(
  { db, checkpointSoon }: TipsStore,
  { tip: id, sealed }: { tip: string; sealed: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const tip = await held(transaction, "id", id);
    if (!tip) throw new Error(`There is no tip ${id}.`);
    await keepMessage(transaction, {
      tip: id,
      place: await nextPlace(transaction, tip, "read"),
      key: randomUUID(),
      sender: "desk",
      sealed,
      now,
    });
  });
  checkpointSoon();
}

type Held = { id: string; messages: number; suspicion: string | null };

/** A tip that others who would add to it must wait for: written to, though nothing in it changes. */
function held(db: Transaction<TipsTables>, by: "receipt" | "id", value: string): Promise<Held | undefined> {
  return db
    .updateTable("tip")
    .set((tip) => ({ messages: tip.ref("messages") }))
    .where(by, "=", value)
    .returning(["id", "messages", "suspicion"])
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

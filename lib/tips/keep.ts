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
  { db }: TipsStore,
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
    // Suspects are told of together, once a day: a flood must not bury the mail of others.
    await queueMail(transaction, message, (suspicion === undefined ? minuteOf(now) : nextDay(now)) + delay);
  });
}

/** Keeps what the source adds to its tip, and the mail about it, as `keepTip` does. False where there is no such tip. */
export function addFromSource(
  { db }: TipsStore,
  { receipt, key, sealed }: Pick<SealedTip, "receipt" | "key" | "sealed">,
  { now, delay }: { now: Date; delay: number },
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const tip = await nextPlace(transaction, "receipt", receipt, "new");
    if (!tip) return false;
    const message = await keepMessage(transaction, {
      tip: tip.id,
      place: tip.messages,
      key,
      sender: "source",
      sealed,
      now,
    });
    if (message) await queueMail(transaction, message, minuteOf(now) + delay);
    return true;
  });
}

/** Keeps a reply of the desk, which the source finds when it comes back. */
export async function addReply(
  { db }: TipsStore,
  { tip: id, sealed }: { tip: string; sealed: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const tip = await nextPlace(transaction, "id", id, "read");
    if (!tip) throw new Error(`There is no tip ${id}.`);
    await keepMessage(transaction, {
      tip: id,
      place: tip.messages,
      key: randomUUID(),
      sender: "desk",
      sealed,
      now,
    });
  });
}

/** Takes the next place in a tip, which makes others who add to it wait, and marks it. */
function nextPlace(db: Transaction<TipsTables>, by: "receipt" | "id", value: string, mark: Mark) {
  return db
    .updateTable("tip")
    .set((tip) => ({ messages: tip("messages", "+", 1), mark }))
    .where(by, "=", value)
    .returning(["id", "messages"])
    .executeTakeFirst();
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

async function queueMail(db: Transaction<TipsTables>, message: string, due: number): Promise<void> {
  await db
    .insertInto("tip_outbox")
    // Counted from when it is due: the minute at which the tip came is nobody's business.
    .values({ message, ...waitingSince(due) })
    .execute();
}

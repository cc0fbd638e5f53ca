import type { Transaction } from "kysely";
import { dayOf } from "@/lib/tips/days";
import type { Mark, Sender, TipsStore, TipsTables } from "@/lib/tips/store/tips-store";

/** A tip as the desk lists it, without its words. */
export type TipEntry = {
  id: string;
  day: string;
  mark: Mark;
  suspicion: string | null;
  messages: number;
  /** Whether all that the source sent was mailed. */
  isMailed: boolean;
};

export type SealedMessage = { sender: Sender; place: number; day: string; sealed: string };

export type Thread = TipEntry & { replyTo: string; thread: SealedMessage[] };

/** All tips whose id begins so, the newest day first. */
export async function listTips({ db }: TipsStore, idStart = ""): Promise<TipEntry[]> {
  const tips = await db
    .selectFrom("tip")
    .select((tip) => [
      "id",
      "day",
      "mark",
      "suspicion",
      tip
        .selectFrom("tip_message")
        .whereRef("tip_message.tip", "=", "tip.id")
        .select(({ fn }) => fn.countAll().as("messages"))
        .as("messages"),
      tip
        .selectFrom("tip_message")
        .innerJoin("tip_outbox", "tip_outbox.message", "tip_message.id")
        .whereRef("tip_message.tip", "=", "tip.id")
        .select(({ fn }) => fn.countAll().as("waiting"))
        .as("waiting"),
    ])
    // Of the letters of ids alone: others might stand for any.
    .where("id", "like", `${idStart.replaceAll(/[^0-9a-f-]/g, "?")}%`)
    .orderBy("day", "desc")
    .orderBy("id")
    .execute();
  return tips.map(({ waiting, messages, ...tip }) => ({
    ...tip,
    messages: Number(messages),
    isMailed: Number(waiting) === 0,
  }));
}

/** A tip with all its messages, sealed as they are; undefined where there is none. */
export async function threadOf(store: TipsStore, id: string): Promise<Thread | undefined> {
  const [entry] = await listTips(store, id);
  const tip = await store.db.selectFrom("tip").select("reply_to").where("id", "=", id).executeTakeFirst();
  if (!entry || !tip) return undefined;
  return { ...entry, replyTo: tip.reply_to, thread: await messagesOf(store, id) };
}

/** What a source who shows its receipt may see; undefined where no tip has it. */
export async function findByReceipt(
  store: TipsStore,
  receipt: string,
): Promise<{ sentOn: string; thread: SealedMessage[] } | undefined> {
  const tip = await store.db
    .selectFrom("tip")
    .select(["id", "day"])
    .where("receipt", "=", receipt)
    .orderBy("id")
    .executeTakeFirst();
  return tip && { sentOn: tip.day, thread: await messagesOf(store, tip.id) };
}

function messagesOf({ db }: TipsStore, tip: string): Promise<SealedMessage[]> {
  return db
    .selectFrom("tip_message")
    .select(["sender", "place", "day", "sealed"])
    .where("tip", "=", tip)
    .orderBy("place")
    .execute();
}

/** Marks a tip. */
export async function markTip({ db }: TipsStore, id: string, mark: Mark): Promise<void> {
  await db
    .transaction()
    .execute((transaction) => transaction.updateTable("tip").set({ mark }).where("id", "=", id).execute());
}

/**
 * Deletes the tips that reached the desk, with their last word, more than so many days ago: the day of its mail, or
 * that on which it was sent, if that is later. Where there is no mail to reach it (`isMailed`), a mark tells that it was
 * seen. What waits to be mailed, and what nobody has seen, is never deleted. Returns how many were.
 */
export async function purgeTips(
  store: TipsStore,
  { days, isMailed }: { days: number; isMailed: boolean },
  now: Date,
): Promise<number> {
  const firstKeptDay = dayOf(new Date(now.getTime() - days * 24 * 3_600_000));
  const count = await store.db.transaction().execute(async (transaction) => {
    const old = await transaction
      .selectFrom("tip")
      .innerJoin("tip_message", "tip_message.tip", "tip.id")
      .leftJoin("tip_outbox", "tip_outbox.message", "tip_message.id")
      .select("tip.id")
      .groupBy(["tip.id", "tip.mark"])
      .having(({ fn }) => fn.max("tip_message.day"), "<", firstKeptDay)
      .having(({ fn, val }) => fn.coalesce(fn.max("tip_message.mailed"), val("")), "<", firstKeptDay)
      .having(({ or, eb, fn }) =>
        or([eb(fn.count("tip_outbox.message"), "=", 0), ...(isMailed ? [] : [eb("tip.mark", "!=", "new")])]),
      )
      .execute();
    await deleteTips(
      store,
      transaction,
      old.map(({ id }) => id),
    );
    return old.length;
  });
  if (count > 0) await compactLedger(store);
  return count;
}

/** Deletes a tip, seen or not, with all that was said and its mail. */
export async function deleteTip(store: TipsStore, id: string): Promise<void> {
  await store.db.transaction().execute((transaction) => deleteTips(store, transaction, [id]));
  await compactLedger(store);
}

/** Leaves nothing of deleted tips in the ledger. A transaction, since only one process may rewrite it at a time. */
export async function compactLedger({ db, ledger }: TipsStore): Promise<void> {
  await db.transaction().execute(async () => ledger?.compact());
}

async function deleteTips({ ledger }: TipsStore, db: Transaction<TipsTables>, ids: string[]): Promise<void> {
  // A driver takes only so many values in one statement.
  for (let start = 0; start < ids.length; start += 500) {
    const some = ids.slice(start, start + 500);
    const keys = await db.selectFrom("tip_message").select("key").where("tip", "in", some).execute();
    // Before they go: after a crash in between, a tip too many is noted again, where a tip too few would be a loss.
    ledger?.noteRemoved(keys.map(({ key }) => key));
    const messages = db.selectFrom("tip_message").select("id").where("tip", "in", some);
    await db.deleteFrom("tip_outbox").where("message", "in", messages).execute();
    await db.deleteFrom("tip_message").where("tip", "in", some).execute();
    await db.deleteFrom("tip").where("id", "in", some).execute();
  }
}

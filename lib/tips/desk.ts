import { dayOf } from "./days";
import type { Mark, Sender, TipsStore } from "./tips-store";

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

export type SealedMessage = { sender: Sender; day: string; sealed: string };

export type Thread = TipEntry & { replyTo: string; thread: SealedMessage[] };

/** All tips, the newest day first. */
export async function listTips({ db }: TipsStore): Promise<TipEntry[]> {
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
  const entry = (await listTips(store)).find((tip) => tip.id === id);
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
  // Asked for in either case, so that the time it takes tells nothing.
  const thread = await messagesOf(store, tip?.id ?? "");
  return tip && { sentOn: tip.day, thread };
}

function messagesOf({ db }: TipsStore, tip: string): Promise<SealedMessage[]> {
  return db
    .selectFrom("tip_message")
    .select(["sender", "day", "sealed"])
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
 * Deletes the tips whose last word is older than so many days, and that the desk has had: mailed, or marked. Returns
 * how many. What nobody has seen is never deleted.
 */
export function purgeTips({ db }: TipsStore, retentionDays: number, now: Date): Promise<number> {
  const firstKeptDay = dayOf(new Date(now.getTime() - retentionDays * 24 * 3_600_000));
  return db.transaction().execute(async (transaction) => {
    const old = await transaction
      .selectFrom("tip")
      .innerJoin("tip_message", "tip_message.tip", "tip.id")
      .leftJoin("tip_outbox", "tip_outbox.message", "tip_message.id")
      .select("tip.id")
      .groupBy(["tip.id", "tip.mark"])
      .having(({ fn }) => fn.max("tip_message.day"), "<", firstKeptDay)
      .having(({ or, eb, fn }) =>
        or([eb(fn.count("tip_outbox.message"), "=", 0), eb("tip.mark", "!=", "new")]),
      )
      .execute();
    const ids = old.map(({ id }) => id);
    // A driver takes only so many values in one statement.
    for (let start = 0; start < ids.length; start += 500) {
      const some = ids.slice(start, start + 500);
      const messages = transaction.selectFrom("tip_message").select("id").where("tip", "in", some);
      await transaction.deleteFrom("tip_outbox").where("message", "in", messages).execute();
      await transaction.deleteFrom("tip_message").where("tip", "in", some).execute();
      await transaction.deleteFrom("tip").where("id", "in", some).execute();
    }
    return ids.length;
  });
}

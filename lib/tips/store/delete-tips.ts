import type { Transaction } from "kysely";
import { chunks } from "@/lib/chunks";
import { days as daysInMs } from "@/lib/time";
import { utcDay } from "@/lib/tips/utc-days";
import { deleteReleased, released } from "./delete-files";
import type { TipsStore, TipsTables } from "./tips-store";

/**
 * Deletes tips whose last message reached the newsroom more than `days` days ago: the day it was mailed or
 * sent, whichever is later. Without mail (`isMailed` false), a mark shows that the newsroom has seen a tip.
 * What waits to be mailed, and what nobody has seen, is never deleted. Returns how many were deleted.
 */
export async function purgeTips(
  store: TipsStore,
  { days, isMailed }: { days: number; isMailed: boolean },
  now: Date,
): Promise<number> {
  const firstKeptDay = utcDay(new Date(now.getTime() - daysInMs(days)));
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
    const ids = old.map(({ id }) => id);
    await deleteTips(store, transaction, ids);
    return ids.length;
  });
  if (count > 0) await finishDeletion(store);
  return count;
}

/** Deletes a tip, seen or not, with all its messages and queued mail. */
export async function deleteTip(store: TipsStore, id: string): Promise<void> {
  await store.db.transaction().execute((transaction) => deleteTips(store, transaction, [id]));
  await finishDeletion(store);
}

/** What a source may delete: its whole tip, or the desk's replies to it. */
export const deletions = ["tip", "replies"] as const;
export type Deletion = (typeof deletions)[number];

/**
 * Deletes what a source wants to be gone. False when no tip has this receipt. `finishDeletion` must follow:
 * it may have to be tried again, when the tip is known no longer.
 */
export async function deleteByReceipt(store: TipsStore, receipt: string, what: Deletion): Promise<boolean> {
  const tips = await store.db.selectFrom("tip").select("id").where("receipt", "=", receipt).execute();
  const ids = tips.map(({ id }) => id);
  await store.db.transaction().execute(async (transaction) => {
    if (what === "tip") return deleteTips(store, transaction, ids);
    const replies = await transaction
      .deleteFrom("tip_message")
      .where("tip", "in", ids)
      .where("sender", "=", "desk")
      .returning("key")
      .execute();
    store.ledger?.noteRemoved(replies.map(({ key }) => key));
  });
  return ids.length > 0;
}

/**
 * Removes deleted tips from the ledger, deletes their files, and empties SQLite's log, which still holds what
 * was deleted. The worker does all of it if a crash comes first.
 */
export async function finishDeletion(store: TipsStore): Promise<void> {
  await compactLedger(store);
  await deleteReleased(store);
  // While another process reads or the disk is full, it is tried again soon.
  const isDone = await store.checkpoint().catch(() => false);
  if (!isDone) store.checkpointSoon();
}

/** Removes deleted tips from the ledger. Transactions keep two processes from rewriting it at once. */
export async function compactLedger({ db, ledger }: TipsStore): Promise<void> {
  await db.transaction().execute(async () => ledger?.compact());
}

async function deleteTips({ ledger }: TipsStore, db: Transaction<TipsTables>, ids: string[]): Promise<void> {
  // Drivers limit the number of values in a statement.
  for (const some of chunks(ids, 500)) {
    const keys = await db.selectFrom("tip_message").select("key").where("tip", "in", some).execute();
    // Before the rows are deleted: after a crash in between, a tip too many is added to the ledger again,
    // while a tip too few would count as lost.
    ledger?.noteRemoved(keys.map(({ key }) => key));
    const messages = db.selectFrom("tip_message").select("id").where("tip", "in", some);
    await db.deleteFrom("tip_outbox").where("message", "in", messages).execute();
    await db.updateTable("tip_upload").set(released).where("message", "in", messages).execute();
    await db.deleteFrom("tip_message").where("tip", "in", some).execute();
    await db.deleteFrom("tip").where("id", "in", some).execute();
  }
}

import { sql } from "kysely";
import { chunks } from "@/lib/chunks";
import { queued } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import { acceptFiles } from "./accept-files";
import { compactLedger } from "./delete-tips";
import { ledgerFile } from "./ledger";
import type { Acknowledged } from "./ledger-lines";
import { spooledTips } from "./spool";
import type { TipsStore } from "./tips-store";
import { messagesIn, rowsASlice, type Verification } from "./verify";

/**
 * Repairs what needs no decision: adds messages to the ledger that only the store has, queues mail that was
 * lost, and removes deleted messages from the ledger. On PostgreSQL, where there is nothing to verify, it
 * only queues lost mail. Returns sentences on what it did.
 */
export async function repairTips(store: TipsStore, verification: Verification | undefined, now: Date) {
  const did: string[] = [];
  const noted = await noteAll(store, verification?.unnoted ?? []);
  if (noted > 0) did.push(`Messages added that were missing from ${ledgerFile}: ${noted}.`);
  const unmailed = verification
    ? verification.unmailed
    : (await unmailedOf(store.db).execute()).map(({ id }) => id);
  const requeued = await queueAll(store, unmailed, now);
  if (requeued > 0) did.push(`Tips queued again whose mail was lost: ${requeued}.`);
  if (verification && !verification.isCompact) await compactLedger(store);
  return did;
}

/**
 * Rewrites the ledger from the messages that exist, with what is left of their files, so that what is missing
 * is no longer reported.
 */
export async function acceptTips(store: TipsStore, folder: string): Promise<void> {
  // Rebuilds damaged indexes.
  await sql`reindex`.execute(store.db);
  await acceptFiles(store);
  await store.db.transaction().execute(async () => {
    const messages = spooledTips(folder).map((tip): Acknowledged => ({ ...tip, sender: "source" }));
    for await (const row of messagesIn(folder)) messages.push(row);
    store.ledger?.begin(messages);
  });
}

function noteAll({ db, ledger }: TipsStore, ids: string[]): Promise<number> {
  return inSlices(db, ledger ? ids : [], async (transaction, some) => {
    const messages = await transaction
      .selectFrom("tip_message")
      .leftJoin("tip", "tip.id", "tip_message.tip")
      .select(["key", "sender", "sealed", "receipt", "reply_to", "files", "sealed_by"])
      .where("tip_message.id", "in", some)
      .execute();
    ledger?.noteNow(
      messages.map(({ receipt, reply_to, sealed_by: sealedBy, ...message }) => ({
        ...message,
        sealedBy,
        receipt: receipt ?? "",
        replyTo: reply_to ?? "",
      })),
    );
    return messages.length;
  });
}

function queueAll({ db }: TipsStore, ids: string[], now: Date): Promise<number> {
  return inSlices(db, ids, async (transaction, some) => {
    const messages = await unmailedOf(transaction).where("tip_message.id", "in", some).execute();
    for (const { id } of messages)
      await transaction
        .insertInto("tip_outbox")
        .values({ message: id, ...queued(minuteOf(now)) })
        .execute();
    return messages.length;
  });
}

/** The messages of sources that were never mailed and are not queued. */
function unmailedOf(db: TipsStore["db"]) {
  return db
    .selectFrom("tip_message")
    .leftJoin("tip_outbox", "tip_outbox.message", "tip_message.id")
    .select("tip_message.id")
    .where("tip_message.sender", "=", "source")
    .where("tip_message.mailed", "is", null)
    .where("tip_outbox.message", "is", null);
}

/**
 * Repairs messages in transactions, so that none is deleted meanwhile: the line of its deletion must come
 * after. Resolves with the sum of what `repair` returns.
 */
async function inSlices(
  db: TipsStore["db"],
  ids: string[],
  repair: (transaction: TipsStore["db"], some: string[]) => Promise<number>,
): Promise<number> {
  let count = 0;
  for (const some of chunks(ids, rowsASlice))
    count += await db.transaction().execute((transaction) => repair(transaction, some));
  return count;
}

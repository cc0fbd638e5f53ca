import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { countQueued, leasedBy, postpone } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import { bytesOfArchives, filesOf } from "@/lib/tips/store/files";
import type { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import type { TipsStore } from "@/lib/tips/store/tips-store";
import { minutesADay, utcDay } from "@/lib/tips/utc-days";
import { type Letter, mailedFilesBytes, type SendMail } from "./letter";

/** How many suspected tips one mail may hold. */
const digestSize = 50;

/**
 * Sends the next mail that is due and that no other worker is sending; undefined when there is none. A failed
 * mail is due again after a pause that doubles up to an hour, without end. If the process dies between
 * sending and recording it, the mail is sent again under the same Message-ID.
 */
export async function sendNext(
  tipsStore: Pick<ResilientTipsStore, "use">,
  sendMail: SendMail,
  now: Date,
): Promise<{ sent: number; failure?: unknown } | undefined> {
  const lease = randomUUID();
  const letter = await tipsStore.use((store) => leaseNext(store, lease, now), now);
  if (!letter) return undefined;
  try {
    await sendMail(letter);
  } catch (failure) {
    await tipsStore.use(({ db }) => postpone(db, "tip_outbox", lease, minuteOf(now)), now);
    return { sent: 0, failure };
  }
  await tipsStore.use((store) => recordSent(store, letter, utcDay(now)), now);
  return { sent: letter.attachments.length };
}

/** How many mails are queued, and for how many minutes the oldest has been due. */
export async function waitingMail({ db }: TipsStore, now: Date): Promise<{ count: number; minutes: number }> {
  const { count, since } = await countQueued(db, "tip_outbox");
  return { count, minutes: since === undefined ? 0 : Math.max(0, minuteOf(now) - since) };
}

/** How long mail may wait before it is an alarm. */
export const alarmMinutes = minutesADay;

async function leaseNext(store: TipsStore, lease: string, now: Date): Promise<Letter | undefined> {
  const { db } = store;
  const minute = minuteOf(now);
  const due = db
    .selectFrom("tip_outbox")
    .innerJoin("tip_message", "tip_message.id", "tip_outbox.message")
    .innerJoin("tip", "tip.id", "tip_message.tip")
    .leftJoin("tip_message as opening", (join) =>
      join.onRef("opening.tip", "=", "tip.id").on("opening.place", "=", 1),
    )
    .select(["message", "tip_message.tip", "tip_message.place", "tip_message.sealed", "suspicion"])
    .select(["opening.id as opening", "attempts"])
    .where("tip_outbox.due", "<=", minute)
    .where("tip_outbox.leased_until", "<=", minute)
    .orderBy("tip_outbox.due")
    .orderBy("tip_outbox.message");
  const next = await due.limit(1).executeTakeFirst();
  if (!next) return undefined;
  const isDigest = next.suspicion !== null;
  const batch = isDigest
    ? await due.where("tip.suspicion", "is not", null).limit(digestSize).execute()
    : [next];
  const wanted = batch.map(({ message }) => message);
  const leased = await db.transaction().execute((transaction) =>
    transaction
      .updateTable("tip_outbox")
      .set(leasedBy(lease, minute))
      .where("message", "in", wanted)
      // Another worker may have leased some since they were selected.
      .where("leased_until", "<=", minute)
      .returning("message")
      .execute(),
  );
  const ours = new Set(leased.map(({ message }) => message));
  if (ours.size === 0) return undefined;
  const bytes = await bytesOfArchives(store, [...ours]);
  const [first, ...more] = batch
    .filter(({ message }) => ours.has(message))
    .map((row) => ({ ...row, filesBytes: bytes.get(row.message) ?? 0 }));
  if (!first) return undefined;
  const adds = isDigest || first.place === 1 ? undefined : (first.opening ?? undefined);
  const date = new Date(now);
  date.setUTCMinutes(0, 0, 0);
  // A server may refuse a large mail in many ways, so the words go alone in every second attempt.
  const isAttached = !isDigest && first.filesBytes > 0 && first.attempts % 2 === 0;
  const files =
    isAttached && first.filesBytes <= mailedFilesBytes
      ? await buffer(filesOf(store, first.message))
      : undefined;
  return { id: first.message, isDigest, date, adds, attachments: [{ ...first, files }, ...more] };
}

async function recordSent({ db }: TipsStore, { attachments }: Letter, day: string): Promise<void> {
  const messages = attachments.map(({ message }) => message);
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("tip_outbox").where("message", "in", messages).execute();
    await transaction.updateTable("tip_message").set({ mailed: day }).where("id", "in", messages).execute();
  });
}

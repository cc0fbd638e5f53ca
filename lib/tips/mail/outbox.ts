import { randomUUID } from "node:crypto";
import { leasedBy, postponed } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import { dayOf, minutesADay } from "@/lib/tips/days";
import type { TipsKeeper } from "@/lib/tips/store/resilient-tips-store";
import type { TipsStore } from "@/lib/tips/store/tips-store";
import type { Letter, Post } from "./letter";

/** Who keeps the store open, and comes back to it while others write: TipsKeeper. */
type Keeper = Pick<TipsKeeper, "use">;

/** So many suspects go into one mail. */
const digestSize = 50;

/**
 * Sends one mail that is due, if there is one that nobody else is sending. What fails is due again after a pause that
 * doubles up to an hour, for ever: a mail is never given up. A process that dies between sending and noting it leaves
 * a mail that is sent again, under the same Message-ID.
 */
export async function sendNext(
  keeper: Keeper,
  post: Post,
  now: Date,
): Promise<{ sent: number; trouble?: unknown } | undefined> {
  const lease = randomUUID();
  const letter = await keeper.use((store) => leaseNext(store, lease, minuteOf(now)), now);
  if (!letter) return undefined;
  try {
    await post(letter);
  } catch (trouble) {
    await keeper.use((store) => postpone(store, lease, minuteOf(now)), now);
    return { sent: 0, trouble };
  }
  await keeper.use((store) => noteSent(store, letter, dayOf(now)), now);
  return { sent: letter.enclosures.length };
}

/** What still waits to be mailed: how many, and for how many minutes the oldest has been due. */
export async function waitingMail({ db }: TipsStore, now: Date): Promise<{ count: number; minutes: number }> {
  const waiting = await db
    .selectFrom("tip_outbox")
    .select(({ fn }) => [fn.countAll().as("count"), fn.min("since").as("since")])
    .executeTakeFirstOrThrow();
  const count = Number(waiting.count);
  return { count, minutes: count === 0 ? 0 : Math.max(0, minuteOf(now) - waiting.since) };
}

/** From when on mail that waits is an alarm. */
export const alarmMinutes = minutesADay;

async function leaseNext({ db }: TipsStore, lease: string, minute: number): Promise<Letter | undefined> {
  const due = db
    .selectFrom("tip_outbox")
    .innerJoin("tip_message", "tip_message.id", "tip_outbox.message")
    .innerJoin("tip", "tip.id", "tip_message.tip")
    .select([
      "tip_outbox.message",
      "tip_message.tip",
      "tip_message.place",
      "tip_message.sealed",
      "tip.suspicion",
    ])
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
  const leased = await db.transaction().execute((transaction) =>
    transaction
      .updateTable("tip_outbox")
      .set(leasedBy(lease, minute))
      .where(
        "message",
        "in",
        batch.map(({ message }) => message),
      )
      // Another worker may have been faster since we looked.
      .where("leased_until", "<=", minute)
      .returning("message")
      .execute(),
  );
  const ours = new Set(leased.map(({ message }) => message));
  const [first, ...more] = batch.filter(({ message }) => ours.has(message));
  return first && { id: first.message, isDigest, enclosures: [first, ...more] };
}

async function noteSent({ db }: TipsStore, { enclosures }: Letter, day: string): Promise<void> {
  const messages = enclosures.map(({ message }) => message);
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("tip_outbox").where("message", "in", messages).execute();
    await transaction.updateTable("tip_message").set({ mailed: day }).where("id", "in", messages).execute();
  });
}

async function postpone({ db }: TipsStore, lease: string, minute: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom("tip_outbox")
      .select(["message", "attempts"])
      .where("lease", "=", lease)
      .execute();
    for (const { message, attempts } of rows) {
      await transaction
        .updateTable("tip_outbox")
        .set(postponed(attempts, minute))
        .where("message", "=", message)
        .execute();
    }
  });
}

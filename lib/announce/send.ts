import { randomUUID } from "node:crypto";
import { leasedBy, postponed } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import type { AnnouncementsStore } from "./announcements-store";
import type { Channel } from "./channels";

/**
 * Tells one channel what is due, as much as it takes at once; undefined where nothing is. What fails is due again after a
 * pause that doubles up to an hour, for ever. A process that dies between telling and noting it leaves it to be told again.
 */
export async function tellNext(
  store: AnnouncementsStore,
  channel: Channel,
  now: Date,
): Promise<{ told: number; trouble?: unknown } | undefined> {
  const lease = randomUUID();
  const urls = await leaseDue(store, channel, lease, minuteOf(now));
  if (urls.length === 0) return undefined;
  try {
    await channel.tell(urls);
  } catch (trouble) {
    await postpone(store, lease, minuteOf(now));
    return { told: 0, trouble };
  }
  await store.db.deleteFrom("announcement").where("lease", "=", lease).execute();
  return { told: urls.length };
}

/** How many announcements wait, and since which minute the oldest does. */
export async function waitingAnnouncements({
  db,
}: AnnouncementsStore): Promise<{ count: number; since: number | null }> {
  const found = await db
    .selectFrom("announcement")
    .select(({ fn }) => [fn.countAll().as("count"), fn.min("since").as("since")])
    .executeTakeFirstOrThrow();
  return { count: Number(found.count), since: found.since === null ? null : Number(found.since) };
}

async function leaseDue(
  { db }: AnnouncementsStore,
  { name, most }: Channel,
  lease: string,
  minute: number,
): Promise<string[]> {
  const due = await db
    .selectFrom("announcement")
    .select("url")
    .where("channel", "=", name)
    .where("due", "<=", minute)
    .where("leased_until", "<=", minute)
    .orderBy("due")
    .orderBy("url")
    .limit(most)
    .execute();
  if (due.length === 0) return [];
  const leased = await db.transaction().execute((transaction) =>
    transaction
      .updateTable("announcement")
      .set(leasedBy(lease, minute))
      .where("channel", "=", name)
      .where(
        "url",
        "in",
        due.map(({ url }) => url),
      )
      // Another worker may have been faster since we looked.
      .where("leased_until", "<=", minute)
      .returning("url")
      .execute(),
  );
  return leased.map(({ url }) => url);
}

async function postpone({ db }: AnnouncementsStore, lease: string, minute: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom("announcement")
      .select(["channel", "url", "attempts"])
      .where("lease", "=", lease)
      .execute();
    for (const { channel, url, attempts } of rows) {
      await transaction
        .updateTable("announcement")
        .set(postponed(attempts, minute))
        .where("channel", "=", channel)
        .where("url", "=", url)
        .execute();
    }
  });
}

import { randomUUID } from "node:crypto";
import { countQueued, leasedBy, postpone } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import type { AnnouncementsStore } from "./announcements-store";
import type { Channel } from "./channels";

/**
 * Sends the announcements that are due on one channel, as many as one request may hold; undefined when there
 * are none. Failed announcements are due again after a pause that doubles up to an hour, without end. If the
 * process dies between sending and deleting them, they are sent again.
 */
export async function sendNext(
  store: AnnouncementsStore,
  channel: Channel,
  now: Date,
): Promise<{ sent: number; failure?: unknown } | undefined> {
  const lease = randomUUID();
  const urls = await leaseDue(store, channel, lease, minuteOf(now));
  if (urls.length === 0) return undefined;
  try {
    await channel.announce(urls);
  } catch (failure) {
    await postpone(store.db, "announcement", lease, minuteOf(now));
    return { sent: 0, failure };
  }
  await store.db.deleteFrom("announcement").where("lease", "=", lease).execute();
  return { sent: urls.length };
}

/** How many announcements are queued, and the minute at which the oldest was. */
export function waitingAnnouncements({ db }: AnnouncementsStore) {
  return countQueued(db, "announcement");
}

async function leaseDue(
  { db }: AnnouncementsStore,
  { name, maxUrls }: Channel,
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
    .limit(maxUrls)
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
      // Another worker may have leased some since they were selected.
      .where("leased_until", "<=", minute)
      .returning("url")
      .execute(),
  );
  return leased.map(({ url }) => url);
}

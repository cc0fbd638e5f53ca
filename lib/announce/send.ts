import { randomUUID } from "node:crypto";
import { leasedBy, postpone, queued } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import type { AnnouncementsStore } from "./announcements-store";
import type { Channel } from "./channels";

/**
 * Sends the announcements that are due on one channel, as many as one request may hold; undefined when there
 * are none. Failed announcements are due again after a pause that doubles up to an hour, without end. If the
 * process dies between sending and deleting them, they are sent again.
 */
export async function sendNext(
  { db }: AnnouncementsStore,
  { name, maxUrls, announce }: Channel,
  now: Date,
): Promise<{ sent: number; failure?: unknown } | undefined> {
  const lease = randomUUID();
  const minute = minuteOf(now);
  const leased = await db
    .updateTable("announcement")
    .set(leasedBy(lease, minute))
    .where("channel", "=", name)
    .where("url", "in", ({ selectFrom }) =>
      selectFrom("announcement")
        .select("url")
        .where("channel", "=", name)
        .where("due", "<=", minute)
        .where("leased_until", "<=", minute)
        .orderBy("due")
        .orderBy("url")
        .limit(maxUrls),
    )
    // Another worker may have leased some since they were selected.
    .where("leased_until", "<=", minute)
    .returning("url")
    .execute();
  if (leased.length === 0) return undefined;
  try {
    await announce(leased.map(({ url }) => url));
  } catch (failure) {
    await postpone(db, "announcement", lease, minute);
    return { sent: 0, failure };
  }
  // What changed too late for this announcement is announced again (detect-changes.ts).
  await db
    .updateTable("announcement")
    .set(({ ref }) => ({ ...queued(minute), due: ref("again"), again: 0 }))
    .where("lease", "=", lease)
    .where("again", ">", minute)
    .execute();
  await db.deleteFrom("announcement").where("lease", "=", lease).execute();
  return { sent: leased.length };
}

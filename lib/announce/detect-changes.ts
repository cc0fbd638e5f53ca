import { sql } from "kysely";
import { chunks } from "@/lib/chunks";
import { queued } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import type { AnnouncementsStore, ChannelName } from "./announcements-store";

/** A published article, and the addresses to announce on each channel. */
export type Announceable = { slug: string; changedAt: Date; urls: Record<ChannelName, string[]> };

/**
 * How long an announcement waits. Services fetch a page at once and must get the new version. nginx has it
 * within seconds; caches that keep pages for some minutes are allowed for.
 */
export const settlingMinutes = 8;

/** Marks that articles were compared before. Not the slug of any article. */
const comparedBefore = "";

/** SQLite allows some 32,000 values in one statement. */
const rowsAStatement = 500;

/**
 * Queues announcements of the articles that are new or changed since the last time, in one transaction, and
 * returns how many there are. The first time nothing is queued: an archive is not news.
 */
export function queueChanges(
  { db }: AnnouncementsStore,
  published: Announceable[],
  channels: ChannelName[],
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const before = await transaction.selectFrom("announced").selectAll().execute();
    const known = new Map(before.map(({ slug, changed }) => [slug, changed]));
    const changes = published.filter(({ slug, changedAt }) => known.get(slug) !== changedAt.toISOString());
    const slugs = new Set(published.map(({ slug }) => slug));
    const gone = [...known.keys()].filter((slug) => slug !== comparedBefore && !slugs.has(slug));
    const isFirst = !known.has(comparedBefore);

    const rows = changes.map(({ slug, changedAt }) => ({ slug, changed: changedAt.toISOString() }));
    if (isFirst) rows.push({ slug: comparedBefore, changed: now.toISOString() });
    for (const some of chunks(rows, rowsAStatement))
      await transaction
        .insertInto("announced")
        .values(some)
        .onConflict((conflict) => conflict.column("slug").doUpdateSet({ changed: sql`excluded.changed` }))
        .execute();
    // An article that is published again is announced again.
    for (const some of chunks(gone, rowsAStatement))
      await transaction.deleteFrom("announced").where("slug", "in", some).execute();
    if (isFirst) return 0;

    const minute = minuteOf(now);
    const waiting = channels.flatMap((channel) =>
      [...new Set(changes.flatMap(({ urls }) => urls[channel]))].map((url) => ({
        channel,
        url,
        ...queued(minute, minute + settlingMinutes),
      })),
    );
    for (const some of chunks(waiting, rowsAStatement))
      await transaction
        .insertInto("announcement")
        .values(some)
        .onConflict((conflict) =>
          conflict.columns(["channel", "url"]).doUpdateSet({
            // An announcement whose attempts failed keeps its longer pause.
            due: sql`case when announcement.due > excluded.due then announcement.due else excluded.due end`,
            // A worker that is sending it announces the old version: without its lease the row stays queued.
            lease: null,
            leased_until: 0,
          }),
        )
        .execute();
    return changes.length;
  });
}

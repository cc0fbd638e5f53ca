import { sql } from "kysely";
import { waitingSince } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import type { AnnouncementsStore, ChannelName } from "./announcements-store";

/** A published story, and what of it each channel is to be told: addresses. */
export type Told = { slug: string; changedAt: Date; urls: Record<ChannelName, string[]> };

/**
 * How long news waits before it is told. Whoever is told comes at once, and must not be handed a copy of before: the site
 * makes a page anew within a minute, and a cache in front may serve the old one for six (`pageCaching`).
 */
export const settlingMinutes = 8;

/** Stands for the paper itself: that it was looked at before, so that what is new is new. No slug is empty. */
const paper = "";

/** SQLite takes some 32,000 values in one statement. */
const rowsAStatement = 500;

/**
 * Compares what is published with what was last time, and queues what is new or changed for the channels. All or nothing,
 * so what was noticed is never forgotten. The first time everything is taken as known: nobody wants to hear of an
 * archive. Returns how many stories were new or changed.
 */
export function noticeNews(
  { db }: AnnouncementsStore,
  published: Told[],
  channels: ChannelName[],
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const known = new Map(
      (await transaction.selectFrom("announced").selectAll().execute()).map(({ slug, changed }) => [
        slug,
        changed,
      ]),
    );
    const news = published.filter(({ slug, changedAt }) => known.get(slug) !== changedAt.toISOString());
    const slugs = new Set(published.map(({ slug }) => slug));
    const gone = [...known.keys()].filter((slug) => slug !== paper && !slugs.has(slug));
    const isFirst = !known.has(paper);

    const rows = news.map(({ slug, changedAt }) => ({ slug, changed: changedAt.toISOString() }));
    if (isFirst) rows.push({ slug: paper, changed: now.toISOString() });
    for (const some of parts(rows)) {
      await transaction
        .insertInto("announced")
        .values(some)
        .onConflict((conflict) => conflict.column("slug").doUpdateSet({ changed: sql`excluded.changed` }))
        .execute();
    }
    // Should it come back, it is news again.
    for (const some of parts(gone)) {
      await transaction.deleteFrom("announced").where("slug", "in", some).execute();
    }
    if (isFirst) return 0;

    const minute = minuteOf(now);
    const waiting = channels.flatMap((channel) =>
      [...new Set(news.flatMap(({ urls }) => urls[channel]))].map((url) => ({
        channel,
        url,
        ...waitingSince(minute, minute + settlingMinutes),
      })),
    );
    for (const some of parts(waiting)) {
      await transaction
        .insertInto("announcement")
        .values(some)
        .onConflict((conflict) =>
          conflict.columns(["channel", "url"]).doUpdateSet({
            // What waits for longer, since its last attempts failed, goes on waiting.
            due: sql`case when announcement.due > excluded.due then announcement.due else excluded.due end`,
            // Who is sending it just now tells of how it was: it stays in the queue for how it is.
            lease: null,
            leased_until: 0,
          }),
        )
        .execute();
    }
    return news.length;
  });
}

function parts<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAStatement) }, (_, place) =>
    rows.slice(place * rowsAStatement, (place + 1) * rowsAStatement),
  );
}

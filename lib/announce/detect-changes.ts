import { sql } from "kysely";
import { z } from "zod";
import { chunks } from "@/lib/chunks";
import { queued } from "@/lib/store/outbox";
import { minuteOf } from "@/lib/time";
import type { AnnouncementsStore, ChannelName } from "./announcements-store";

/** A page that is announced when it appears, changes or disappears. */
export type Announceable = {
  /** Its path, without the first slash. */
  slug: string;
  /** Its last dated change. */
  changedAt: Date;
  /** Changes with its content, since a small edit has no date. */
  hash: string;
  /** The folders of the feeds that list it. */
  feeds: string[];
};

/** The addresses that a channel announces for a page. */
export type UrlsOf = Partial<Record<ChannelName, (page: Pick<Announceable, "slug" | "feeds">) => string[]>>;

/**
 * How long an announcement waits. Services fetch a page at once and must get the new version. nginx has it
 * within seconds; caches that keep pages for some minutes are allowed for.
 */
export const settlingMinutes = 8;

/** Marks that pages were compared before. Not the path of any page. */
const comparedBefore = "";

/** SQLite allows some 32,000 values in one statement. */
const rowsAStatement = 500;

/**
 * More undated edits at once than this, and than a tenth of the pages, come from another version of the
 * compiler, which stores all texts differently. They are not announced.
 */
const mostEdits = 20;

const folders = z.array(z.string());

/**
 * Queues announcements of the pages that are new, changed or gone since the last time, in one transaction,
 * and returns how many pages there are. The first time nothing is queued: an archive is not news. An address
 * that waits already keeps its time, so that none waits longer than `settlingMinutes`, and is announced once
 * more when caches can no longer serve what was before the last change.
 */
export function queueChanges(
  { db }: AnnouncementsStore,
  pages: Announceable[],
  urlsOf: UrlsOf,
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction.selectFrom("announced").selectAll().execute();
    const known = new Map(rows.map(({ feeds, ...row }) => [row.slug, { ...row, feeds: feedsOf(feeds) }]));
    const { altered, announced, gone } = compare(pages, known);
    const isFirst = !known.has(comparedBefore);

    const noted = altered.map(({ changedAt, feeds, ...page }) => ({
      ...page,
      changed: changedAt.toISOString(),
      feeds: JSON.stringify(feeds),
    }));
    if (isFirst) noted.push({ slug: comparedBefore, changed: now.toISOString(), hash: "", feeds: "[]" });
    for (const some of chunks(noted, rowsAStatement))
      await transaction
        .insertInto("announced")
        .values(some)
        .onConflict((conflict) =>
          conflict.column("slug").doUpdateSet({
            changed: sql`excluded.changed`,
            hash: sql`excluded.hash`,
            feeds: sql`excluded.feeds`,
          }),
        )
        .execute();
    // A page that appears again is announced again.
    for (const some of chunks(gone, rowsAStatement))
      await transaction
        .deleteFrom("announced")
        .where(
          "slug",
          "in",
          some.map(({ slug }) => slug),
        )
        .execute();
    if (isFirst) return 0;

    // A list that a story left has changed too.
    const changed = announced.map(({ slug, feeds }) => ({
      slug,
      feeds: [...feeds, ...(known.get(slug)?.feeds ?? [])],
    }));
    const minute = minuteOf(now);
    const settled = minute + settlingMinutes;
    const waiting = Object.entries(urlsOf).flatMap(([channel, urls]) =>
      [...new Set([...changed, ...gone].flatMap(urls))].map((url) => ({
        channel: channel as ChannelName,
        url,
        again: 0,
        ...queued(minute, settled),
      })),
    );
    for (const some of chunks(waiting, rowsAStatement))
      await transaction
        .insertInto("announcement")
        .values(some)
        .onConflict((conflict) => conflict.columns(["channel", "url"]).doUpdateSet({ again: settled }))
        .execute();
    return changed.length + gone.length;
  });
}

type Known = { slug: string; changed: string; hash: string; feeds: string[] };

/** The pages that differ from what is known of them, those to announce, and those that are gone. */
function compare(pages: Announceable[], known: ReadonlyMap<string, Known>) {
  const isUndated = ({ slug, changedAt }: Announceable) =>
    known.get(slug)?.changed === changedAt.toISOString();
  const altered = pages.filter((page) => !isUndated(page) || known.get(page.slug)?.hash !== page.hash);
  const edits = altered.filter((page) => isUndated(page) && known.get(page.slug)?.hash !== "");
  const areNoEdits = edits.length > Math.max(mostEdits, pages.length / 10);
  const announced = [...altered.filter((page) => !isUndated(page)), ...(areNoEdits ? [] : edits)];
  const slugs = new Set(pages.map(({ slug }) => slug));
  const gone = [...known.values()].filter(({ slug }) => slug !== comparedBefore && !slugs.has(slug));
  return { altered, announced, gone };
}

const feedsOf = (json: string): string[] => folders.parse(JSON.parse(json));

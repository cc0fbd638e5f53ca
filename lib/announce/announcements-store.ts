import type { Kysely } from "kysely";
import { openStore } from "@/lib/store/open-store";
import { type Queued, withQueueColumns } from "@/lib/store/outbox";
import type { Store, StoreLocation } from "@/lib/store/store";

/** The protocols by which new articles are announced. */
export type ChannelName = "websub" | "indexnow";

type Tables = {
  /** The articles that were announced, and when they had last changed then. */
  announced: { slug: string; changed: string };
  /** The queue: each address once per channel. */
  announcement: { channel: ChannelName; url: string } & Queued;
};

export type AnnouncementsStore = Store<Tables>;

export const announcementsStoreName = "announcements";

/** Opens the store of announcements. What is queued is on the disk. */
export function openAnnouncementsStore(location: StoreLocation): Promise<AnnouncementsStore> {
  return openStore<Tables>(
    {
      name: announcementsStoreName,
      durability: "full",
      migrations: { "1-announcements": { up: makeTables } },
    },
    location,
  );
}

async function makeTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("announced")
    .ifNotExists()
    .addColumn("slug", "text", (column) => column.primaryKey())
    .addColumn("changed", "text", (column) => column.notNull())
    .execute();
  await withQueueColumns(
    db.schema
      .createTable("announcement")
      .ifNotExists()
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("url", "text", (column) => column.notNull()),
  )
    .addPrimaryKeyConstraint("announcement_key", ["channel", "url"])
    .execute();
}

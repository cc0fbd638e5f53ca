import type { Kysely } from "kysely";
import { type Waiting, withWaiting } from "@/lib/store/outbox";
import { openStore, type Store, type StorePlace } from "@/lib/store/store";

/** Ways in which the paper tells others of news. */
export type ChannelName = "websub" | "indexnow";

type Tables = {
  /** The stories that were told of, as they were then. */
  announced: { slug: string; changed: string };
  /** What is still to be told, each address once a channel. */
  announcement: { channel: ChannelName; url: string } & Waiting;
};

export type AnnouncementsStore = Store<Tables>;

export const announcementsStoreName = "announcements";

/** Opens the store of announcements. What it says will be told is on the disk. */
export function openAnnouncementsStore(place: StorePlace): Promise<AnnouncementsStore> {
  return openStore<Tables>(
    {
      name: announcementsStoreName,
      durability: "full",
      migrations: { "1-announcements": { up: makeTables } },
    },
    place,
  );
}

async function makeTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("announced")
    .ifNotExists()
    .addColumn("slug", "text", (column) => column.primaryKey())
    .addColumn("changed", "text", (column) => column.notNull())
    .execute();
  await withWaiting(
    db.schema
      .createTable("announcement")
      .ifNotExists()
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("url", "text", (column) => column.notNull()),
  )
    .addPrimaryKeyConstraint("announcement_key", ["channel", "url"])
    .execute();
}

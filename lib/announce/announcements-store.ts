import type { Kysely } from "kysely";
import { makeTable } from "@/lib/store/make-table";
import { openStore } from "@/lib/store/open-store";
import { type Queued, queueColumns } from "@/lib/store/outbox";
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
  await makeTable(db, "announced", ["slug"], { slug: "text", changed: "text" });
  await makeTable(db, "announcement", ["channel", "url"], { channel: "text", url: "text", ...queueColumns });
}

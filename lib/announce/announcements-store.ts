import { openStore } from "@/lib/store/open-store";
import { type Queued, queueColumns } from "@/lib/store/outbox";
import type { Store, StoreLocation } from "@/lib/store/store";

/** The protocols by which changes are announced. */
export type ChannelName = "websub" | "indexnow";

type Tables = {
  /**
   * The pages that were announced, by path without its first slash: when each had last changed then, the hash
   * of its content (empty in rows of earlier versions), and the folders of the feeds that listed it, as JSON.
   */
  announced: { slug: string; changed: string; hash: string; feeds: string };
  /**
   * The queue: each address once per channel. A change while it waits does not move `due`. The address is
   * announced again at `again` if caches can still serve the content before that change at `due`.
   */
  announcement: { channel: ChannelName; url: string; again: number } & Queued;
};

export type AnnouncementsStore = Store<Tables>;

export const announcementsStoreName = "announcements";

/** Opens the store of announcements. What is queued is on the disk. */
export function openAnnouncementsStore(location: StoreLocation): Promise<AnnouncementsStore> {
  return openStore<Tables>(
    {
      name: announcementsStoreName,
      durability: "full",
      migrations: { "1-announcements": tables, "2-hashes-feeds-and-repeats": columns },
    },
    location,
  );
}

const tables = [
  "create table if not exists announced (slug text primary key, changed text not null)",
  `create table if not exists announcement (channel text not null, url text not null, ${queueColumns},
    primary key (channel, url))`,
];

const columns = [
  "alter table announced add column hash text not null default ''",
  "alter table announced add column feeds text not null default '[]'",
  "alter table announcement add column again integer not null default 0",
];

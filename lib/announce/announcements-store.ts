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
    { name: announcementsStoreName, durability: "full", migrations: { "1-announcements": tables } },
    location,
  );
}

const tables = [
  "create table if not exists announced (slug text primary key, changed text not null)",
  `create table if not exists announcement (channel text not null, url text not null, ${queueColumns},
    primary key (channel, url))`,
];

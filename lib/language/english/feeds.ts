import type { Message } from "@/lib/language/message";

/** What programs fetch: feeds, metadata, cards, other formats. */
export const feeds = {
  "feeds.name": "Feeds",
} as const satisfies Record<string, Message>;

import type { Message } from "@/lib/language/message";

/** Most Read, its method and its reasons. */
export const mostRead = {
  "most read.name": "Most Read",
} as const satisfies Record<string, Message>;

import type { Message } from "@/lib/language/message";

/** Most Read, its method and its reasons. */
export const mostRead = {
  "most read.name": "Most Read",
  "most read.in": "Most Read in {section}",
  "most read.description": "What the paper's readers read, each counted once a day, and how we know.",
  "most read.card": "What readers of {paper} read, each counted once a day.",
} as const satisfies Record<string, Message>;

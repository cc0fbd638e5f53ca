import type { Message } from "@/lib/language/message";

/** The front page. */
export const frontPage = {
  "front.breaking": "Breaking",
  "front.follow ups": "More on this story",
  "front.briefs": "In brief",
} as const satisfies Record<string, Message>;

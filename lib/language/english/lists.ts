import type { Message } from "@/lib/language/message";

/** What lists of topics and authors begin with. */
export const lists = {
  "topic.so far": "The story so far",
  "topic.start": "Start here",
  "author.beat": "Beat: {beat}",
  "author.best.1": "The best story",
  "author.best.2": "The best two",
  "author.best.3": "The best three",
} as const satisfies Record<string, Message>;

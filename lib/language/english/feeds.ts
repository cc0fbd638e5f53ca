import type { Message } from "@/lib/language/message";

/** What programs fetch, and the pages about it: feeds, corrections, metadata, share cards. */
export const feeds = {
  "feeds.name": "Feeds",
  "feeds.standfirst": "Every story as it comes, in the program of your choice.",
  "feeds.description":
    "Every story as it comes, in the program of your choice: what feeds are, and all of ours.",
  "feeds.what":
    "A feed is an address that a feed reader asks now and then for what is new. You choose the reader and what it follows. We learn no name, no mail address, and not what you read.",
  "feeds.how":
    "To follow us, copy an address from below into a feed reader. Many take the address of any of our pages and find the feed by themselves. If you have no reader yet, look for one in your phone’s shop or your mail program: most read all three formats, and each holds the same.",
  "feeds.whole":
    "Our feeds carry the whole story, with its pictures and corrections, of the fifty newest stories each. They cost nothing.",
  "feeds.paper": "The whole paper",
  "feeds.writers": "Writers",
  "feeds.topics": "Topics",
  "feeds.this": "This is a feed.",
  "feeds.use": "Give its address to a feed reader, and new stories come to you.",
  "feeds.all": "What feeds are, and all of ours",
  "feeds.page": "The page of {title}",
  "feeds.taken down": "Taken down.",
  "feeds.feed of": "{format} feed of {name}",
  "feeds.rights": "{copyright}. Texts: {licence}, {url}",

  "corrections.name": "Corrections",
  "corrections.all": "All corrections",
  "corrections.description": "What we got wrong, and what is right.",
  "corrections.follow": "Follow our corrections",
  "corrections.about":
    "Each correction, of old stories too, is in a feed of its own, with the wording before and after. Programs can read the latest as {data}.",
  "corrections.data": "data",
  "corrections.of": "Correction: {headline}",
  "corrections.wrong": "Wrong: {words}",
  "corrections.right": "Right: {words}",

  "topic.description": "Every story about {name}.",
  "list.titled page": "{name}, page {number}",

  "card.corrected": "Corrected",
  "card.updated": "Updated",
  "card.written by": "Written by",
  "card.reading time": "Reading time",
  "card.minutes": { one: "{count} minute", other: "{count} minutes" },
} as const satisfies Record<string, Message>;

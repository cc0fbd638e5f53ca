import type { Message } from "@/lib/language/message";

/** A story: what stands around and in its text. */
export const article = {
  "article.by": "By {names}",
  "article.quote": "“{words}”",
  "article.share": "Share this story",
  "article.copied": "Link copied",
  "article.updated": "Updated {time}",
  "article.corrected": "Corrected {date}",
  "article.minutes": "{count} min read",
  "article.key points": "Key points",
  "article.old": "{age} It was published on {date} and reports what was known then.",
  "article.years old": { one: "This story is a year old.", other: "This story is {count} years old." },
  "article.corrections": { one: "Correction", other: "Corrections" },
  "article.how we correct": "How we correct",
  "article.topics": "Topics of this story",
  "article.about author": "About {name}",
  "article.by author": "All stories by {name}",
  "article.follow": "Follow {handle}",
  "article.related": "On the same line",
  "article.sources": "How we know this",
  "article.elsewhere": "Elsewhere",
  "article.embed": "{provider}, {host}. Nothing is loaded from there until you follow the link.",
  "article.table": "Table",
  "article.note": "[note {number}]",
} as const satisfies Record<string, Message>;

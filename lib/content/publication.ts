import type { ArticleEntry } from "@/lib/content/model";

export type PublicationState = "published" | "scheduled" | "draft";

/** The one answer to "may readers see it?": a draft never, any other story from its `publishedAt` on. */
export function publicationState(
  article: Pick<ArticleEntry, "isDraft" | "publishedAt">,
  now: Date,
): PublicationState {
  if (article.isDraft) return "draft";
  return article.publishedAt <= now ? "published" : "scheduled";
}

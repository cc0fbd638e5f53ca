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

/** When an article last changed for its readers: published, updated or corrected, whatever came last by `now`. */
export function changedAt(
  { publishedAt, updatedAt, correctedAt }: Pick<ArticleEntry, "publishedAt" | "updatedAt" | "correctedAt">,
  now: Date,
): Date {
  // An editor may note the hour of a correction before it has come.
  const past = [updatedAt, correctedAt].filter((date) => date !== undefined && date <= now);
  return past.reduce<Date>((last, date) => (date && date > last ? date : last), publishedAt);
}

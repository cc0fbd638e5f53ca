import type { ArticleEntry } from "@/lib/content/model";

export type PublicationState = "published" | "scheduled" | "draft";

/**
 * Whether readers may see a story: a draft never, any other story from its `publishedAt`. Decided only here.
 */
export function publicationState(
  article: Pick<ArticleEntry, "isDraft" | "publishedAt">,
  now: Date,
): PublicationState {
  if (article.isDraft) return "draft";
  return article.publishedAt <= now ? "published" : "scheduled";
}

/** An article without updates and corrections later than `now`. Returns the same object if there are none. */
export function asOf(article: ArticleEntry, now: Date): ArticleEntry {
  if (hoursOf(article).every((hour) => hour <= now)) return article;
  const { updatedAt, correctionTimes, ...rest } = article;
  const corrected = correctionTimes.filter((time) => time <= now);
  return {
    ...rest,
    ...(updatedAt && updatedAt <= now && { updatedAt }),
    isCorrected: corrected.length > 0,
    correctionTimes: corrected,
  };
}

type Dated = Pick<ArticleEntry, "publishedAt" | "updatedAt" | "correctionTimes">;

/** The last change of an article by `now`: its publication, update or latest correction. */
export function changedAt(article: Dated, now: Date): Date {
  return hoursOf(article).reduce(
    (last, hour) => (hour > last && hour <= now ? hour : last),
    article.publishedAt,
  );
}

/** Every time at which an article changes for readers, past or future. */
export function hoursOf({ publishedAt, updatedAt, correctionTimes }: Dated): Date[] {
  return [publishedAt, ...(updatedAt ? [updatedAt] : []), ...correctionTimes];
}

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

/**
 * An article as readers get it at `now`: without an update or a correction whose hour has not come. As it was given where
 * there is none of these.
 */
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

/** When an article last changed for its readers: published, updated or corrected, whatever came last by `now`. */
export function changedAt(article: Dated, now: Date): Date {
  return hoursOf(article).reduce(
    (last, hour) => (hour > last && hour <= now ? hour : last),
    article.publishedAt,
  );
}

/** Every hour at which an article becomes another for its readers, past or to come. */
export function hoursOf({ publishedAt, updatedAt, correctionTimes }: Dated): Date[] {
  return [publishedAt, ...(updatedAt ? [updatedAt] : []), ...correctionTimes];
}

import type { ArticleEntry } from "@/lib/content/model";

/** Whether readers may see a story: never a draft, others from `publishedAt`. Decided only here. */
export function publicationState(
  article: Pick<ArticleEntry, "isDraft" | "publishedAt">,
  now: Date,
): "published" | "scheduled" | "draft" {
  if (article.isDraft) return "draft";
  return article.publishedAt <= now ? "published" : "scheduled";
}

/** An article without updates and corrections later than `now`. Returns the same object if there are none. */
export function asOf(article: ArticleEntry, now: Date): ArticleEntry {
  if (changesOf(article).every((change) => change <= now)) return article;
  const { updatedAt, correctionTimes, ...rest } = article;
  const corrected = correctionTimes.filter((time) => time <= now);
  return {
    ...rest,
    ...(updatedAt && updatedAt <= now && { updatedAt }),
    isCorrected: corrected.length > 0,
    correctionTimes: corrected,
  };
}

/** The last change of an article by `now`: its publication, update or latest correction. */
export function changedAt(article: Dated<Date>, now: Date): Date {
  return changesOf(article).reduce(
    (last, change) => (change > last && change <= now ? change : last),
    article.publishedAt,
  );
}

type Dated<Time> = { publishedAt: Time; updatedAt?: Time; correctionTimes?: Time[] };

/** Every time at which an article changes for readers, past or future. */
export function changesOf<Time>({ publishedAt, updatedAt, correctionTimes = [] }: Dated<Time>): Time[] {
  return [publishedAt, ...(updatedAt ? [updatedAt] : []), ...correctionTimes];
}

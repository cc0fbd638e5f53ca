import type { Article } from "./model";

/** When a story last changed in substance: its update, or a correction that came after. */
export function modifiedAt({
  publishedAt,
  updatedAt = publishedAt,
  corrections,
}: Pick<Article, "publishedAt" | "updatedAt" | "corrections">): Date {
  return new Date(Math.max(...[updatedAt, ...corrections.map(({ at }) => at)].map((date) => date.getTime())));
}

import { leadsOf } from "@/lib/content/labels";
import type { ArticleEntry } from "@/lib/content/model";
import type { Weight } from "@/lib/content/weights";
import { hours } from "@/lib/time";

/** After this time a story counts half as much. */
const halfLife = hours(12);

const worth: Record<Weight, number> = { brief: 0.25, normal: 1, lead: 3, splash: 9 };
/** A feature waits for news of its weight; an opinion comes last. */
const worthOf = { "as news": 1, "as feature": 0.5, last: 0.1 } as const;

/**
 * How much a story counts on a front, by weight, kind and age, as a logarithm: stories of former years would
 * all count 0.
 */
export function importance({ weight = "normal", label, publishedAt }: ArticleEntry, now: Date): number {
  const age = Math.max(0, now.getTime() - publishedAt.getTime());
  return Math.log2(worth[weight] * worthOf[leadsOf(label)]) - age / halfLife;
}

/** Stories by importance. Of equals the one with a picture comes first, then the newer, then by slug. */
export function byImportance(articles: readonly ArticleEntry[], now: Date): ArticleEntry[] {
  const ranked = articles.map((article) => ({ article, of: importance(article, now) }));
  return ranked
    .sort(
      (a, b) =>
        b.of - a.of ||
        Number(Boolean(b.article.image)) - Number(Boolean(a.article.image)) ||
        compareByAge(a.article, b.article),
    )
    .map(({ article }) => article);
}

/** Stories, newest first, of one time by slug. */
export function byAge(articles: readonly ArticleEntry[]): ArticleEntry[] {
  return articles.toSorted(compareByAge);
}

function compareByAge(a: ArticleEntry, b: ArticleEntry): number {
  return b.publishedAt.getTime() - a.publishedAt.getTime() || (a.slug < b.slug ? -1 : 1);
}

/**
 * Whether a story may stand at the top of a front by itself, while there are others. Nobody can buy that
 * place.
 */
export function mayLead(article: ArticleEntry): boolean {
  return leadsOf(article.label) !== "last" && article.weight !== "brief" && !isPaid(article);
}

export function isPaid({ partner }: ArticleEntry): boolean {
  return partner?.kind === "paid";
}

/** Why a story ranks where it does. */
export function reasonOf({ weight = "normal", label }: ArticleEntry): string {
  const kind = { "as news": "news", "as feature": "a feature", last: "an opinion" }[leadsOf(label)];
  return weight === "normal" ? `${kind}, by its age` : `${kind} of weight ${weight}`;
}

import { nearest } from "@/lib/nearest";
import { articlesLike } from "./articles";
import type { ArticleEntry } from "./model";

/** Longer ones are not typing errors. */
const longestSlug = 100;
const mostSuggestions = 3;

/** The published articles that a reader may have meant by a slug that does not exist. */
export function suggestedFor(slug: string, now: Date): readonly ArticleEntry[] {
  if (slug.length > longestSlug) return [];
  const likely = articlesLike(slug, now);
  const alike = nearest(
    slug,
    likely.map((article) => article.slug),
    mostSuggestions,
  );
  return likely.filter((article) => alike.includes(article.slug));
}

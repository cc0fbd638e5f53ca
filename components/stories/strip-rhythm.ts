import type { ArticleEntry } from "@/lib/content/model";

/**
 * How a strip is set on wide screens. `feature`: one story, or one beside one or two. `halves`: a large
 * picture beside three or four rows. `row`: equal columns. `turned` strips are mirrored.
 */
export type Rhythm = { form: "feature" | "halves" | "row"; isTurned: boolean };

/**
 * The rhythm of the strip at this place of the page, which its stories fill without a hole: neighbours differ
 * where the number of stories and pictures allows it.
 */
export function rhythmOf(articles: readonly ArticleEntry[], place: number): Rhythm {
  const stories = articles.length;
  const pictures = articles.filter(({ image }) => image).length;
  const isTurned = place % 2 === 1;
  const isEven = pictures === stories || pictures === 0;
  // A column without a picture is as high as others only where columns are narrow.
  const fillsRow = stories > 1 && (isEven || (stories > 3 && pictures >= stories - 2));
  if (pictures === 0 && stories > 1) return { form: "row", isTurned: false };
  if (fillsRow && place % 3 === 1 && stories > 2) return { form: "row", isTurned: false };
  return { form: stories > 3 ? "halves" : "feature", isTurned };
}

/** The first story with a picture opens a strip; the others keep their order. */
export function openerFirst(articles: readonly ArticleEntry[]): ArticleEntry[] {
  const opener = articles.find(({ image }) => image);
  return opener ? [opener, ...articles.filter((article) => article !== opener)] : [...articles];
}

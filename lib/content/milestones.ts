import { monthOf, type PaperTime } from "@/lib/time";
import type { ArticleEntry } from "./model";

/** A line with fewer stops would only repeat the list below it. */
const fewest = 4;
const most = 12;

/**
 * The milestones of a topic, oldest first, from its stories, newest first: all that are plain news, without
 * a label. Where they are more than twelve, the last one of each month, and the last twelve of those. None
 * where they are fewer than four.
 */
export function milestonesOf<Story extends Pick<ArticleEntry, "publishedAt" | "label">>(
  articles: readonly Story[],
  time: Pick<PaperTime, "timeZone">,
): Story[] {
  const news = articles.filter(({ label }) => label === undefined);
  const months = new Set<string>();
  const lastOfMonth = ({ publishedAt }: Story) => {
    const month = monthOf(publishedAt, time);
    return !months.has(month) && months.add(month);
  };
  const found = (news.length > most ? news.filter(lastOfMonth) : news).slice(0, most);
  return found.length < fewest ? [] : found.reverse();
}

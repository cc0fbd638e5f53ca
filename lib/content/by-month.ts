import { monthOf, type PaperTime } from "@/lib/time";

/** Splits stories, given newest first, into those of each month of the paper's time zone. */
export function byMonth<Story extends { publishedAt: Date }>(
  articles: readonly Story[],
  time: PaperTime,
): { month: string; articles: [Story, ...Story[]] }[] {
  const months: ReturnType<typeof byMonth<Story>> = [];
  for (const article of articles) {
    const month = monthOf(article.publishedAt, time);
    const last = months.at(-1);
    if (last?.month === month) last.articles.push(article);
    else months.push({ month, articles: [article] });
  }
  return months;
}

import { type Edition, yearsBetween } from "@/lib/time";

/** "3 years old": so that nobody takes an old story for news. Nothing for stories younger than a year. */
export function AgeNote({ publishedAt, edition }: { publishedAt: Date; edition: Edition }) {
  const years = yearsBetween(publishedAt, edition.now);
  if (years === 0) return null;
  return (
    <span className="font-semibold text-ink">
      {years} {years === 1 ? "year" : "years"} old
    </span>
  );
}

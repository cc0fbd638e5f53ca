import { dateOf, type Edition, yearsBetween } from "@/lib/time";

/**
 * The day of a story, which the paper's script tells as an age ("2 days ago"). From a year on the page itself says the
 * age too ("3 years old"), so that nobody takes an old story for news.
 */
export function Age({ of: date, edition }: { of: Date; edition: Edition }) {
  const years = yearsBetween(date, edition.now);
  return (
    <time-ago>
      <time dateTime={date.toISOString()}>{dateOf(date, edition)}</time>
      {years > 0 && (
        <strong className="font-semibold text-ink">
          {years} {years === 1 ? "year" : "years"} old
        </strong>
      )}
    </time-ago>
  );
}

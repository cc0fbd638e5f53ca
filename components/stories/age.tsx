import { dateOf, type PageTime, yearsBetween } from "@/lib/time";

/**
 * The day of a story, which the paper's script tells as an age ("2 days ago"). From a year on the page itself says the
 * age too ("3 years old"), so that nobody takes an old story for news.
 */
export function Age({ of: date, pageTime }: { of: Date; pageTime: PageTime }) {
  const years = yearsBetween(date, pageTime.now);
  return (
    <time-ago>
      <time dateTime={date.toISOString()}>{dateOf(date, pageTime)}</time>
      {years > 0 && (
        <strong className="font-semibold text-ink">
          {years} {years === 1 ? "year" : "years"} old
        </strong>
      )}
    </time-ago>
  );
}

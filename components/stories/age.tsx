import { dateOf, type PageTime, yearsBetween } from "@/lib/time";

/** The date of a story, which the script shows as an age. After a year the HTML too says that it is old. */
export function Age({ of: date, pageTime }: { of: Date; pageTime: PageTime }) {
  const years = yearsBetween(date, pageTime.now);
  return (
    <time-ago>
      <time dateTime={date.toISOString()}>{dateOf(date, pageTime)}</time>
      {years > 0 && (
        <>
          <i> · </i>
          <strong className="font-semibold text-ink">
            {years} {years === 1 ? "year" : "years"} old
          </strong>
        </>
      )}
    </time-ago>
  );
}

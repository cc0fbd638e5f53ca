import type { PageLocale } from "@/lib/language/locale";
import { days, shortDate, yearsBetween } from "@/lib/time";

/** "3 days ago" says how fresh a story is. "8 months ago" would only make a daily look stale. */
const longestAge = days(7);

/** The short date of a story, which the script shows as an age in its first week. */
export function ShortAge({ of: date, locale }: { of: Date; locale: PageLocale }) {
  const time = <time dateTime={date.toISOString()}>{shortDate(date, locale.now, locale)}</time>;
  const years = yearsBetween(date, locale.now);
  if (locale.now.getTime() - date.getTime() < longestAge) return <time-ago>{time}</time-ago>;
  return (
    <>
      {time}
      {years > 0 && (
        <>
          <i> · </i>
          <strong className="font-semibold text-ink">
            {locale.say("story.years old", { count: years })}
          </strong>
        </>
      )}
    </>
  );
}

import type { PageLocale } from "@/lib/language/locale";
import { dateOf, yearsBetween } from "@/lib/time";

/** The date of a story, which the script shows as an age. After a year the HTML too says that it is old. */
export function Age({ of: date, locale }: { of: Date; locale: PageLocale }) {
  const years = yearsBetween(date, locale.now);
  return (
    <time-ago>
      <time dateTime={date.toISOString()}>{dateOf(date, locale)}</time>
      {years > 0 && (
        <>
          <i> · </i>
          <strong className="font-semibold text-ink">
            {locale.say("story.years old", { count: years })}
          </strong>
        </>
      )}
    </time-ago>
  );
}

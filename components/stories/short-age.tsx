import type { PageLocale } from "@/lib/language/locale";
import { days, shortDate } from "@/lib/time";

/** "3 days ago" says how fresh a story is. "8 months ago" would only make a daily look stale. */
const longestAge = days(7);

/** The short date of a story, which the script shows as an age in its first week. */
export function ShortAge({ of: date, locale }: { of: Date; locale: PageLocale }) {
  const time = <time dateTime={date.toISOString()}>{shortDate(date, locale.now, locale)}</time>;
  return locale.now.getTime() - date.getTime() < longestAge ? <time-ago>{time}</time-ago> : time;
}

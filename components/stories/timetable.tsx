import type { ArticleEntry } from "@/lib/content/model";
import type { PageLocale } from "@/lib/language/locale";
import { isSameDay, shortDate, timeOf } from "@/lib/time";
import { HeadlineLink } from "./headline-link";

type Props = { id: string; name: string; articles: readonly ArticleEntry[]; locale: PageLocale };

/**
 * Stories by their time, as stops below one another. The day stands in place of the time of older ones, and
 * is seen once where several are of one day.
 */
export function Timetable({ id, name, articles, locale }: Props) {
  const times = articles.map(({ publishedAt }) =>
    isSameDay(publishedAt, locale.now, locale)
      ? timeOf(publishedAt, locale)
      : shortDate(publishedAt, locale.now, locale),
  );
  return (
    <section aria-labelledby={id} className="timetable">
      <h2 id={id}>{name}</h2>
      <ol>
        {articles.map((article, place) => (
          <li key={article.slug} className={`line-${article.category.slug}`}>
            <time
              dateTime={article.publishedAt.toISOString()}
              className={times[place] === times[place - 1] ? "opacity-0" : undefined}
            >
              {times[place]}
            </time>{" "}
            <HeadlineLink article={article} say={locale.say} isShort />{" "}
            <span>
              {article.category.name}
              {article.label && ` · ${locale.say(`label.${article.label}`)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

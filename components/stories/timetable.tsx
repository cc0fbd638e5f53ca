import type { ArticleEntry } from "@/lib/content/model";
import type { PageLocale } from "@/lib/language/locale";
import { isSameDay, shortDate, timeOf } from "@/lib/time";
import { HeadlineLink } from "./headline-link";

type Props = { id: string; name: string; articles: readonly ArticleEntry[]; locale: PageLocale };

/** Stories by their time, as stops below one another. The day stands in place of the time of an older one. */
export function Timetable({ id, name, articles, locale }: Props) {
  return (
    <section aria-labelledby={id} className="timetable">
      <h2 id={id}>{name}</h2>
      <ol>
        {articles.map((article) => (
          <li key={article.slug} className={`line-${article.category.slug}`}>
            <time dateTime={article.publishedAt.toISOString()}>
              {isSameDay(article.publishedAt, locale.now, locale)
                ? timeOf(article.publishedAt, locale)
                : shortDate(article.publishedAt, locale.now, locale)}
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

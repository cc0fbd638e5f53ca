import "./series-parts.css";
import type { ArticleEntry } from "@/lib/content/model";
import type { PageLocale } from "@/lib/language/locale";
import { HeadlineLink } from "./headline-link";
import { Standfirst } from "./standfirst";
import { StoryMeta } from "./story-meta";

/** The parts of a series, the first one first, as stops on a line. A number that is missing is to come. */
export function SeriesParts({ parts, locale }: { parts: readonly ArticleEntry[]; locale: PageLocale }) {
  return (
    <ol className="series-parts">
      {parts.map((article) => (
        <li key={article.slug}>
          {article.series && (
            <p className="label mb-1">{locale.say("series.part", { part: article.series.part })}</p>
          )}
          <h2 className="headline text-feature">
            <HeadlineLink article={article} say={locale.say} />
          </h2>
          <Standfirst article={article} say={locale.say} className="mt-2 text-small" />
          <StoryMeta article={article} locale={locale} className="mt-2" />
        </li>
      ))}
    </ol>
  );
}

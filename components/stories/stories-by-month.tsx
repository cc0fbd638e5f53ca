import { Picture } from "@/components/picture/picture";
import { byMonth } from "@/lib/content/by-month";
import type { ArticleEntry } from "@/lib/content/model";
import { monthHeading } from "@/lib/time";
import { HeadlineLink } from "./headline-link";
import { Kicker, LabelMark } from "./kicker";
import { Standfirst } from "./standfirst";
import type { Card } from "./story-cards";
import { StoryMeta } from "./story-meta";

type ListProps = {
  /** Newest first. */
  articles: readonly ArticleEntry[];
  locale: Card["locale"];
  /** Whether each names its section, where the page does not. */
  withSection: boolean;
  /** Whether the page begins with this list, so that its first picture loads at once. */
  isFirst: boolean;
};

/** Stories below each other, under the months in which they were published. */
export function StoriesByMonth({ articles, locale, isFirst, ...story }: ListProps) {
  return byMonth(articles, locale).map(({ month, articles: [first, ...others] }, place) => (
    <section key={month} aria-labelledby={`in-${month}`}>
      <h2 id={`in-${month}`} className="month">
        {monthHeading(first.publishedAt, locale)}
      </h2>
      <div className="stack mt-5">
        {[first, ...others].map((article) => (
          <ListedStory
            key={article.slug}
            article={article}
            locale={locale}
            isFirst={isFirst && place === 0 && article === first}
            {...story}
          />
        ))}
      </div>
    </section>
  ));
}

type Listed = Card & { isFirst: boolean; withSection: boolean };

function ListedStory({ article, locale, isFirst, withSection }: Listed) {
  return (
    <article className="card grid gap-x-8 [&>*]:min-w-0 md:grid-cols-list md:max-lg:grid-rows-list lg:grid-cols-wide-list">
      <div className="max-w-measure">
        {withSection ? (
          <Kicker article={article} locale={locale} className="mb-2" />
        ) : (
          article.label && (
            <p className="mb-1">
              <LabelMark label={article.label} say={locale.say} />
            </p>
          )
        )}
        <h3 className="headline text-feature">
          <HeadlineLink article={article} say={locale.say} />
        </h3>
        <Standfirst article={article} say={locale.say} className="mt-2 text-small" />
      </div>
      <StoryMeta
        article={article}
        locale={locale}
        className="mt-3 md:col-start-1 max-lg:dotted lg:order-first lg:mt-0 lg:pt-1 lg:[&>*]:block lg:[&>*>i]:hidden"
      />
      {article.image && (
        <div className="max-md:order-first max-md:mb-4 md:max-lg:col-start-2 md:max-lg:row-span-2 md:max-lg:row-start-1">
          <Picture
            picture={article.image}
            alt={article.image.alt}
            sizes="(min-width: 60rem) 18rem, (min-width: 44rem) 16rem, calc(100vw - 2.5rem)"
            isFirst={isFirst}
            className="aspect-3/2 w-full"
          />
        </div>
      )}
    </article>
  );
}

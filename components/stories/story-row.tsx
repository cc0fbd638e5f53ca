import { Picture } from "@/components/picture/picture";
import type { ArticleEntry } from "@/lib/content/model";
import type { PageLocale } from "@/lib/language/locale";
import { HeadlineLink } from "./headline-link";
import { Kicker, LabelMark } from "./kicker";
import { Standfirst } from "./standfirst";
import { StoryMeta } from "./story-meta";

/** As in <img sizes>. On phones pictures are thumbnails. */
const sizesOfThree = "(min-width: 60rem) 24rem, (min-width: 44rem) 14rem, 7.5rem";
const sizesOfOthers = "(min-width: 60rem) 17rem, (min-width: 44rem) 45vw, 7.5rem";

type Props = {
  articles: readonly ArticleEntry[];
  locale: PageLocale;
  /** The level of the headlines. */
  level: "h2" | "h3";
  /** Whether each names its section, where the page does not. */
  withSection?: boolean;
};

/**
 * Up to four stories beside each other, those without a picture with their standfirst. Pictures are
 * decorative: the headline beside each is the link.
 */
export function StoryRow({ articles, locale, level: Headline, withSection = false }: Props) {
  if (articles.length === 0) return null;
  return (
    <div className={`story-row of-${articles.length}`}>
      {articles.map((article) => (
        <article key={article.slug} className="card">
          {article.image && (
            <Picture
              picture={article.image}
              alt=""
              sizes={articles.length === 3 ? sizesOfThree : sizesOfOthers}
            />
          )}
          {withSection ? (
            <Kicker article={article} locale={locale} className="mb-1.5" />
          ) : (
            article.label && (
              <p>
                <LabelMark label={article.label} say={locale.say} />
              </p>
            )
          )}
          <Headline className="headline text-story">
            <HeadlineLink article={article} say={locale.say} isShort />
          </Headline>
          {!article.image && <Standfirst article={article} say={locale.say} className="mt-1.5 text-small" />}
          <StoryMeta article={article} locale={locale} withAuthors={false} className="dotted mt-1.5" />
        </article>
      ))}
    </div>
  );
}

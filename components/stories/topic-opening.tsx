import type { ArticleEntry } from "@/lib/content/model";
import { soFarId } from "@/lib/content/page-ids";
import type { PageLocale } from "@/lib/language/locale";
import { dateOf } from "@/lib/time";
import { HeadlineLink } from "./headline-link";
import { Standfirst } from "./standfirst";
import { StoryMeta } from "./story-meta";

type Stories = { stories: readonly ArticleEntry[]; locale: PageLocale };
type Props = Stories & { explainer: ArticleEntry | undefined };

/** What a topic begins with: the story that explains it, and how it has gone so far. */
export function TopicOpening({ explainer, stories, locale }: Props) {
  return (
    <>
      {explainer && <Explainer article={explainer} locale={locale} />}
      {stories.length > 0 && <StorySoFar stories={stories} locale={locale} />}
    </>
  );
}

function Explainer({ article, locale }: { article: ArticleEntry; locale: PageLocale }) {
  return (
    <article className={`card explainer line-${article.category.slug}`}>
      <p className="label">{locale.say("topic.start")}</p>
      <h2 className="headline mt-1 text-feature">
        <HeadlineLink article={article} say={locale.say} />
      </h2>
      <Standfirst article={article} say={locale.say} className="mt-1.5 max-w-measure text-small" />
      <StoryMeta article={article} locale={locale} className="dotted mt-2" />
    </article>
  );
}

/** The milestones of a topic, oldest first, as stops on a line. */
function StorySoFar({ stories, locale }: Stories) {
  return (
    <section aria-labelledby={soFarId} className="mt-8">
      <h2 id={soFarId} className="text-feature font-headline tracking-heading">
        {locale.say("topic.so far")}
      </h2>
      <ol className="so-far">
        {stories.map((article) => (
          <li key={article.slug} className={`line-${article.category.slug}`}>
            <time dateTime={article.publishedAt.toISOString()} className="label">
              {dateOf(article.publishedAt, locale)}
            </time>
            <p className="headline text-brief font-medium tracking-normal">
              <HeadlineLink article={article} say={locale.say} isShort />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { Picture } from "@/components/picture/picture";
import type { ArticleEntry } from "@/lib/content/model";
import { voicesId } from "@/lib/content/page-ids";
import { listOfNames } from "@/lib/language/list-of-names";
import type { PageLocale } from "@/lib/language/locale";
import { HeadlineLink } from "./headline-link";
import { Standfirst } from "./standfirst";
import { StoryMeta } from "./story-meta";
import { StripHeading } from "./strip-heading";

type Props = { articles: readonly ArticleEntry[]; locale: PageLocale };

/** Opinion on the front page: who speaks comes first, with a face, then the headline in light italics. */
export function VoicesStrip({ articles, locale }: Props) {
  if (articles.length === 0) return null;
  return (
    <section className="strip voices" aria-labelledby={voicesId}>
      <StripHeading id={voicesId} name={locale.say("label.opinion")} />
      <div className="row">
        {articles.map((article) => (
          <Voice key={article.slug} article={article} locale={locale} />
        ))}
      </div>
    </section>
  );
}

function Voice({ article, locale }: { article: ArticleEntry; locale: PageLocale }) {
  const face = article.authors.find((author) => author.face)?.face;
  const names = article.authors.map(({ name }) => name);
  return (
    <article className="card voice">
      {face && <Picture picture={face} alt="" sizes="6rem" widest={320} className="size-16" />}
      <p className="voice-name">{listOfNames(names, locale.language)}</p>
      <h3 className="headline">
        <HeadlineLink article={article} say={locale.say} />
      </h3>
      <Standfirst article={article} say={locale.say} className="text-small" />
      <StoryMeta article={article} locale={locale} isBrief />
    </article>
  );
}

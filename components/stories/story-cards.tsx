import { Picture } from "@/components/picture/picture";
import type { ArticleEntry } from "@/lib/content/model";
import type { PageLocale } from "@/lib/language/locale";
import type { Say } from "@/lib/language/say";
import { HeadlineLink } from "./headline-link";
import { LabelMark } from "./kicker";
import { StoryMeta } from "./story-meta";

export type Card = { article: ArticleEntry; locale: PageLocale };
type PictureSize = { sizes: string; widest?: number };

/** A story among others: its picture, if it has one, above its headline. */
export function StripStory({ article, locale, ...size }: Card & PictureSize) {
  return (
    <article className={`card ${article.image ? "" : "border-t border-rule pt-3"}`}>
      <StoryPicture article={article} {...size} />
      <LabelLine article={article} say={locale.say} />
      <h3 className={`headline text-story ${article.image ? "mt-3" : ""}`}>
        <HeadlineLink article={article} say={locale.say} />
      </h3>
      <StoryMeta article={article} locale={locale} className="dotted mt-2" />
    </article>
  );
}

/** A headline and a date. */
export function BriefStory({ article, locale }: Card) {
  return (
    <article className="card">
      <LabelLine article={article} say={locale.say} />
      <h3 className="headline text-brief font-medium tracking-normal">
        <HeadlineLink article={article} say={locale.say} isShort />
      </h3>
      <StoryMeta article={article} locale={locale} withAuthors={false} className="dotted mt-1.5" />
    </article>
  );
}

type Briefs = { articles: readonly ArticleEntry[]; locale: PageLocale; className?: string };

/** Stories below each other, in brief. */
export function BriefStories({ articles, locale, className = "" }: Briefs) {
  return (
    <div className={`stack ${className}`}>
      {articles.map((article) => (
        <BriefStory key={article.slug} article={article} locale={locale} />
      ))}
    </div>
  );
}

function LabelLine({ article, say }: { article: ArticleEntry; say: Say }) {
  if (!article.label) return null;
  return (
    <p className="mt-2 -mb-2 first:mt-0 first:mb-0">
      <LabelMark label={article.label} say={say} />
    </p>
  );
}

type Sized = PictureSize & { article: ArticleEntry; className?: string };

function StoryPicture({ article: { image }, className = "", ...size }: Sized) {
  if (!image) return null;
  return <Picture picture={image} alt={image.alt} {...size} className={`aspect-3/2 w-full ${className}`} />;
}

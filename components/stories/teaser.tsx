import { Picture } from "@/components/picture/picture";
import type { ArticleEntry } from "@/lib/content/model";
import type { PageLocale } from "@/lib/language/locale";
import { HeadlineLink } from "./headline-link";
import { Kicker, LabelMark } from "./kicker";
import { Standfirst } from "./standfirst";
import { StoryMeta } from "./story-meta";

type Props = {
  article: ArticleEntry;
  locale: PageLocale;
  /** The width of its picture on wide screens, as in <img sizes>. Elsewhere most are thumbnails. */
  width: string;
  /** A second story names its section, which a strip has named already. */
  isSecond?: boolean;
  /** The first story of a strip is set larger, with its standfirst. */
  isOpener?: boolean;
};

/**
 * A story on the front page: beside a thumbnail on phones, in the form of its strip on wide screens.
 * The picture has no alternative text. It stands for the story whose linked headline follows, and its
 * description would be read before each of thirty headlines (WCAG 2.2, H2). The page of the story has it.
 */
export function Teaser({ article, locale, width, isSecond = false, isOpener = false }: Props) {
  const { image, label } = article;
  const Headline = isSecond ? "h2" : "h3";
  return (
    <article className={`card teaser ${image ? "thumb" : ""} ${isOpener ? "opener" : ""}`}>
      {image && (
        <Picture
          picture={image}
          alt=""
          sizes={`(min-width: 60rem) ${width}, (min-width: 44rem) ${isOpener ? "22rem" : "7.5rem"}, 7.5rem`}
          className="aspect-3/2"
        />
      )}
      {isSecond ? (
        <Kicker article={article} locale={locale} />
      ) : (
        label && (
          <p>
            <LabelMark label={label} say={locale.say} />
          </p>
        )
      )}
      <Headline className="headline">
        <HeadlineLink article={article} say={locale.say} />
      </Headline>
      <Standfirst article={article} say={locale.say} className="text-small" />
      <StoryMeta article={article} locale={locale} isBrief />
    </article>
  );
}

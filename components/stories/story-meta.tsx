import { Facts } from "@/components/site/facts";
import { PreviewMark } from "@/components/site/preview-note";
import type { ArticleEntry } from "@/lib/content/model";
import { publicationState } from "@/lib/content/publication";
import { listOfNames } from "@/lib/language/list-of-names";
import type { PageLocale } from "@/lib/language/locale";
import { yearsBetween } from "@/lib/time";
import { Age } from "./age";
import { ShortAge } from "./short-age";

type Props = {
  article: ArticleEntry;
  locale: PageLocale;
  withAuthors?: boolean;
  /** Without authors, and with a short date. */
  isBrief?: boolean;
  className?: string;
};

/** More names than these are counted, as in the byline of the story. */
const mostNames = 3;

function namesOf({ authors }: ArticleEntry, { say, language }: PageLocale): string {
  const names = authors.map(({ name }) => name);
  const [first = "", second = ""] = names;
  if (names.length <= mostNames) return listOfNames(names, language);
  return say("article.others", { first, second, count: names.length - 2 });
}

/** Authors, reading time and date: a line under a headline (`dotted`), or a narrow column beside it. */
export function StoryMeta(props: Props) {
  const { article, locale, isBrief = false, withAuthors = !isBrief, className = "dotted" } = props;
  const years = yearsBetween(article.publishedAt, locale.now);
  const state = publicationState(article, locale.now);
  return (
    <Facts className={`label ${className}`}>
      {state !== "published" && <PreviewMark state={state} />}
      {withAuthors && namesOf(article, locale)}
      {locale.say("story.minutes", { count: article.minutes })}
      {isBrief ? (
        <ShortAge of={article.publishedAt} locale={locale} />
      ) : (
        <Age of={article.publishedAt} locale={locale} />
      )}
      {isBrief && years > 0 && (
        <strong className="font-semibold text-ink">{locale.say("story.years old", { count: years })}</strong>
      )}
    </Facts>
  );
}

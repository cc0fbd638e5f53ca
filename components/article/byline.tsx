import { Picture } from "@/components/picture/picture";
import { Facts } from "@/components/site/facts";
import { InOwnLanguage } from "@/components/site/own-language";
import { Sentence } from "@/components/site/sentence";
import type { Article, Author } from "@/lib/content/model";
import { correctionsId } from "@/lib/content/page-ids";
import type { PageLocale } from "@/lib/language/locale";
import { dateAndTime, dateOf, isSameDay, timeOf } from "@/lib/time";
import { listPath } from "@/lib/urls";
import { mostInFull } from "./most-in-full";

/** Authors; when the story was first published, updated and corrected; reading time. */
export function Byline({ article, locale }: { article: Article; locale: PageLocale }) {
  return (
    <footer className="apart mt-6! font-sans text-note/snug lg:float-start lg:mt-8! lg:mb-8 lg:-ms-rail lg:w-74 lg:border-t lg:border-ink lg:pt-4">
      {article.authors.length > mostInFull ? (
        <ManyAuthors authors={article.authors} locale={locale} />
      ) : (
        <Authors authors={article.authors} locale={locale} withFaces={article.label !== "opinion"} />
      )}
      <Dates article={article} locale={locale} />
      <div className="mt-1 text-muted lg:mt-3">
        {/* Hidden without script. */}
        <share-link className="print:hidden">
          <button type="button" className="link cursor-pointer py-2 font-semibold text-ink">
            {locale.say("article.share")}
          </button>{" "}
          <span role="status" data-copied={locale.say("article.copied")} className="ms-2" />
        </share-link>
      </div>
    </footer>
  );
}

type AuthorsProps = { authors: Author[]; locale: PageLocale; withFaces?: boolean };

function Authors({ authors, locale, withFaces = false }: AuthorsProps) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-3 lg:flex-col">
      {authors.map((author) => (
        <li key={author.slug} className="flex items-center gap-3">
          {withFaces && author.face && (
            <Picture picture={author.face} alt="" sizes="2.75rem" className="size-11 rounded-[50%]" />
          )}
          <p>
            <a
              href={locale.at(listPath("author", author.slug))}
              rel="author"
              className="font-semibold hover:underline"
            >
              {author.name}
            </a>
            <br />
            <span className="text-muted">
              <InOwnLanguage locale={locale}>{author.role}</InOwnLanguage>
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The first two names, and all of them on request. Paper has them all in the boxes about authors. */
function ManyAuthors({ authors, locale }: AuthorsProps) {
  const [first = "", second = ""] = authors.map(({ name }) => name);
  return (
    <>
      <p className="mb-2 flex ps-2">
        {authors
          .slice(0, mostInFull)
          .map(
            ({ slug, face }) =>
              face && (
                <Picture
                  key={slug}
                  picture={face}
                  alt=""
                  sizes="2.75rem"
                  className="size-11 -ms-2 rounded-[50%]"
                />
              ),
          )}
      </p>
      <details>
        <summary className="cursor-pointer py-1 font-semibold">
          {locale.say("article.others", { first, second, count: authors.length - 2 })}
        </summary>
        <div className="mt-3">
          <Authors authors={authors} locale={locale} />
        </div>
      </details>
    </>
  );
}

function Dates({ article, locale }: { article: Article; locale: PageLocale }) {
  const { publishedAt, updatedAt, correctionTimes, minutes } = article;
  const { say } = locale;
  const corrected = correctionTimes.at(-1);
  return (
    <Facts className="mt-3 text-muted max-lg:dotted lg:mt-4 lg:[&>*]:mt-1 lg:[&>*]:block lg:[&>*>i]:hidden">
      <time dateTime={publishedAt.toISOString()}>{dateAndTime(publishedAt, locale)}</time>
      {updatedAt &&
        (isSameDay(publishedAt, updatedAt, locale) ? (
          <Sentence
            say={say}
            of="article.updated at"
            with={{ time: <time dateTime={updatedAt.toISOString()}>{timeOf(updatedAt, locale)}</time> }}
          />
        ) : (
          <Sentence
            say={say}
            of="article.updated"
            with={{ date: <time dateTime={updatedAt.toISOString()}>{dateAndTime(updatedAt, locale)}</time> }}
          />
        ))}
      {corrected && (
        <a href={`#${correctionsId}`} className="link text-ink">
          {say("article.corrected", { date: dateOf(corrected, locale) })}
        </a>
      )}
      {say("article.minutes", { count: minutes })}
    </Facts>
  );
}

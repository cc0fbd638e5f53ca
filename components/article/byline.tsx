import { Picture } from "@/components/picture/picture";
import { Facts } from "@/components/site/facts";
import type { Article } from "@/lib/content/model";
import { correctionsId } from "@/lib/content/page-ids";
import { dateAndTime, dateOf, isSameDay, type PageTime, timeOf } from "@/lib/time";
import { listPath } from "@/lib/urls";

/** Authors; when the story was first published, updated and corrected; reading time. */
export function Byline({ article, pageTime }: { article: Article; pageTime: PageTime }) {
  return (
    <footer className="apart mt-6! font-sans text-note/snug lg:float-left lg:mt-8! lg:-ml-72 lg:w-56 lg:border-t lg:border-ink lg:pt-4">
      <ul className="flex flex-wrap gap-x-6 gap-y-3 lg:flex-col">
        {article.authors.map((author) => (
          <li key={author.slug} className="flex items-center gap-3">
            {author.face && (
              <Picture picture={author.face} alt="" sizes="2.75rem" className="size-11 rounded-[50%]" />
            )}
            <p>
              <a
                href={listPath("author", author.slug)}
                rel="author"
                className="font-semibold hover:underline"
              >
                {author.name}
              </a>
              <br />
              <span className="text-muted">{author.role}</span>
            </p>
          </li>
        ))}
      </ul>
      <Dates article={article} pageTime={pageTime} />
      <div className="mt-1 text-muted lg:mt-3">
        {/* Hidden without script. */}
        <share-link className="print:hidden">
          <button type="button" className="link cursor-pointer py-2 font-semibold text-ink">
            Share this story
          </button>{" "}
          <span role="status" className="ml-2" />
        </share-link>
      </div>
    </footer>
  );
}

function Dates({ article, pageTime }: { article: Article; pageTime: PageTime }) {
  const { publishedAt, updatedAt, correctionTimes, minutes } = article;
  const corrected = correctionTimes.at(-1);
  return (
    <Facts className="mt-3 text-muted max-lg:dotted lg:mt-4 lg:[&>*]:mt-1 lg:[&>*]:block lg:[&>*>i]:hidden">
      <time dateTime={publishedAt.toISOString()}>{dateAndTime(publishedAt, pageTime)}</time>
      {updatedAt && (
        <>
          Updated{" "}
          <time dateTime={updatedAt.toISOString()}>
            {(isSameDay(publishedAt, updatedAt, pageTime) ? timeOf : dateAndTime)(updatedAt, pageTime)}
          </time>
        </>
      )}
      {corrected && (
        <a href={`#${correctionsId}`} className="link text-ink">
          Corrected {dateOf(corrected, pageTime)}
        </a>
      )}
      {`${minutes} min read`}
    </Facts>
  );
}

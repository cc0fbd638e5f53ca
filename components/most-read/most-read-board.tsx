import { Age } from "@/components/stories/age";
import type { ArticleEntry } from "@/lib/content/model";
import type { MostReadList } from "@/lib/most-read/lists";
import type { PageTime } from "@/lib/time";
import { articlePath, mostReadPath, viaMostRead } from "@/lib/urls";
import { MethodNote } from "./method-note";

/**
 * The Most Read list: rank, headline, category, age. With too few views it shows the newest stories, under
 * that name.
 */
export function MostReadBoard({
  list,
  pageTime,
  here,
}: {
  list: MostReadList;
  pageTime: PageTime;
  here?: string;
}) {
  const { ranking, category } = list;
  const articles = ranking.window ? ranking.ranked.map(({ article }) => article) : ranking.latest;
  if (articles.length === 0) return null;
  const name = ranking.window ? "Most Read" : "Latest";
  return (
    <section aria-labelledby="most-read" className="mt-14 border-t-3 border-ink pt-4 print:hidden">
      <h2 id="most-read" className="text-feature font-headline tracking-heading">
        <a href={mostReadPath(category?.slug)}>{category ? `${name} in ${category.name}` : name}</a>
      </h2>
      <MethodNote window={ranking.window} updatedAt={list.updatedAt} pageTime={pageTime} />
      <BoardLines articles={articles} pageTime={pageTime} here={here} />
    </section>
  );
}

/** The ranked stories. `here`: the story whose page this is; its own link carries no mark of the list. */
function BoardLines({
  articles,
  pageTime,
  here,
}: {
  articles: ArticleEntry[];
  pageTime: PageTime;
  here: string | undefined;
}) {
  return (
    <ol className="board below-fold">
      {articles.map((article) => (
        <li key={article.slug} className={`line-${article.category.slug}`}>
          {article.slug === here ? (
            <a href={articlePath(here)} aria-current="page">
              {article.shortHeadline ?? article.headline}
            </a>
          ) : (
            <a href={articlePath(article.slug) + viaMostRead}>{article.shortHeadline ?? article.headline}</a>
          )}
          <Age of={article.publishedAt} pageTime={pageTime} />
          <span>{article.category.name}</span>
        </li>
      ))}
    </ol>
  );
}

import { Age } from "@/components/stories/age";
import { mostReadId } from "@/lib/content/page-ids";
import type { MostReadList } from "@/lib/most-read/lists";
import type { PageTime } from "@/lib/time";
import { articlePath, mostReadPath, viaMostRead } from "@/lib/urls";
import { MethodNote } from "./method-note";

type MostReadBoardProps = { list: MostReadList; pageTime: PageTime; here?: string };

/**
 * The Most Read list: rank, headline, category, age. With too few views it shows the newest stories, under
 * that name. `here`: the story whose page this is; its own link carries no mark of the list.
 */
export function MostReadBoard({ list, pageTime, here }: MostReadBoardProps) {
  const { ranking, category } = list;
  const articles = ranking.window ? ranking.ranked.map(({ article }) => article) : ranking.latest;
  if (articles.length === 0) return null;
  const name = ranking.window ? "Most Read" : "Latest";
  return (
    <section aria-labelledby={mostReadId} className="mt-14 border-t-3 border-ink pt-4 print:hidden">
      <h2 id={mostReadId} className="text-feature font-headline tracking-heading">
        <a href={mostReadPath(category?.slug)}>{category ? `${name} in ${category.name}` : name}</a>
      </h2>
      <MethodNote window={ranking.window} updatedAt={list.updatedAt} pageTime={pageTime} />
      <ol className="board">
        {articles.map(({ slug, category, headline, shortHeadline, publishedAt }) => (
          <li key={slug} className={`line-${category.slug}`}>
            <a
              href={articlePath(slug) + (slug === here ? "" : viaMostRead)}
              aria-current={slug === here ? "page" : undefined}
            >
              {shortHeadline ?? headline}
            </a>{" "}
            <Age of={publishedAt} pageTime={pageTime} /> <span>{category.name}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

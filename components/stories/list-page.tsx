import type { ReactNode } from "react";
import { MostReadBoard } from "@/components/most-read/most-read-board";
import { Picture } from "@/components/picture/picture";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import type { ArticleEntry, Category } from "@/lib/content/model";
import type { MostReadList } from "@/lib/most-read/lists";
import type { Page } from "@/lib/pagination";
import type { PageTime } from "@/lib/time";
import type { ListKind } from "@/lib/urls";
import { HeadlineLink } from "./headline-link";
import { Kicker, LabelMark } from "./kicker";
import { Pagination } from "./pagination";
import { StoryMeta } from "./story-meta";

/** One page of a list of stories, under its heading. */
export function ListPage({
  kind,
  slug,
  page,
  context,
  section,
  heading,
  mostRead,
}: {
  kind: ListKind;
  slug: string;
  page: Page<ArticleEntry>;
  context: PageContext;
  section?: Category;
  heading: ReactNode;
  mostRead?: MostReadList;
}) {
  return (
    <PageShell context={context} {...(section && { section })}>
      {heading}
      {page.items.length > 0 ? (
        <div className="stack mt-6">
          {page.items.map((article, place) => (
            <ListedStory
              key={article.slug}
              article={article}
              pageTime={context.pageTime}
              isFirst={place === 0}
              withSection={!section}
            />
          ))}
        </div>
      ) : (
        <p className="mt-8 text-muted">Nothing here yet. The first story will be.</p>
      )}
      <Pagination kind={kind} slug={slug} number={page.number} count={page.count} />
      {mostRead && <MostReadBoard list={mostRead} pageTime={context.pageTime} />}
    </PageShell>
  );
}

function ListedStory({
  article,
  pageTime,
  isFirst,
  withSection,
}: {
  article: ArticleEntry;
  pageTime: PageTime;
  isFirst: boolean;
  withSection: boolean;
}) {
  return (
    <article className="card grid gap-x-8 gap-y-4 [&>*]:min-w-0 md:grid-cols-list lg:grid-cols-wide-list">
      <div className="hidden pt-1 lg:block">
        <StoryMeta article={article} pageTime={pageTime} isStacked />
      </div>
      <div className="max-w-measure">
        {withSection ? (
          <div className="mb-2">
            <Kicker article={article} />
          </div>
        ) : (
          article.label && (
            <p className="mb-1">
              <LabelMark label={article.label} />
            </p>
          )
        )}
        <h2 className="headline text-feature">
          <HeadlineLink article={article} />
        </h2>
        <p className="mt-2 text-small text-pretty text-muted">{article.standfirst}</p>
        <div className="mt-3 lg:hidden">
          <StoryMeta article={article} pageTime={pageTime} />
        </div>
      </div>
      {article.image && (
        <div className="max-md:order-first">
          <Picture
            picture={article.image}
            alt={article.image.alt}
            sizes="(min-width: 60rem) 18rem, (min-width: 44rem) 16rem, 100vw"
            isFirst={isFirst}
            className="aspect-3/2 w-full"
          />
        </div>
      )}
    </article>
  );
}

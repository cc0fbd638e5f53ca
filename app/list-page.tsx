import type { Metadata } from "next";
import type { ReactNode } from "react";
import { notFoundPage } from "@/app/not-found-page";
import { contextOfEdition, pageContext } from "@/app/page-context";
import { DataBlock } from "@/components/site/data-block";
import type { PageContext } from "@/components/site/page-shell";
import { ListPage } from "@/components/stories/list-page";
import type { ArticleEntry, Category } from "@/lib/content/model";
import { noSuchPageMetadata } from "@/lib/metadata/page-metadata";
import type { PageData } from "@/lib/metadata/structured-data";
import type { MostReadList } from "@/lib/most-read/lists";
import { type Page, pageNumberIn, pageOf } from "@/lib/pagination";
import { type ListKind, listPath } from "@/lib/urls";

/** What differs between the list pages of a category, a topic, a series and an author. */
export type ArticleList = {
  articles: readonly ArticleEntry[];
  section?: Category;
  heading: (total: number) => ReactNode;
  /** What the first page begins with, and the stories of it that are not listed again. */
  opening?: () => { part: ReactNode; shown?: readonly ArticleEntry[] };
  /** How the stories of a page are drawn, if not by month. */
  drawn?: (stories: readonly ArticleEntry[]) => ReactNode;
  mostRead?: () => Promise<MostReadList>;
  metadata: (pageNumber: number) => Metadata;
  data: (page: Page<ArticleEntry>) => PageData;
};

type Params = { params: Promise<{ [kind in ListKind]?: string } & { edition?: string; page?: string[] }> };

/** The newest stories of the whole paper, without those that the page lists already. */
function withoutListed(list: MostReadList | undefined, listed: readonly ArticleEntry[]) {
  return list && { ...list, latest: list.latest.filter((article) => !listed.includes(article)) };
}

/** The page and metadata of a route for lists of one kind. `find` returns the list of a slug, if any. */
export function listRoute(
  kind: ListKind,
  find: (slug: string, context: PageContext) => ArticleList | undefined,
) {
  async function read({ params }: Params) {
    const { edition, [kind]: slug = "", page: rest } = await params;
    const known = contextOfEdition(edition);
    const context = known ?? pageContext();
    const list = known && find(slug, context);
    const number = pageNumberIn(rest);
    const page = list && number && pageOf(list.articles, number);
    return { slug, context, found: page ? { list, page } : undefined };
  }

  return {
    async generateMetadata(props: Params): Promise<Metadata> {
      const { found, context } = await read(props);
      return found ? found.list.metadata(found.page.number) : noSuchPageMetadata(context.site);
    },
    async Page(props: Params) {
      const { slug, context, found } = await read(props);
      if (!found) return notFoundPage(context, slug);
      const { list, page } = found;
      const opening = page.number === 1 ? list.opening?.() : undefined;
      const { part, shown = [] } = list.drawn
        ? { part: list.drawn(page.items), shown: page.items }
        : (opening ?? { part: undefined });
      return (
        <>
          <ListPage
            page={page}
            // A topic or a series has another name in each language.
            path={kind === "topic" || kind === "series" ? undefined : listPath(kind, slug)}
            pathOf={(number) => context.locale.at(listPath(kind, slug, number))}
            context={context}
            heading={list.heading(page.total)}
            section={list.section}
            opening={part}
            listed={page.items.filter((article) => !shown.includes(article))}
            mostRead={withoutListed(await list.mostRead?.(), page.items)}
          />
          <DataBlock data={list.data(page)} />
        </>
      );
    },
  };
}

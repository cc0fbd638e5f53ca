import "./lists.css";
import type { ReactNode } from "react";
import { MostReadBoard } from "@/components/most-read/most-read-board";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import type { ArticleEntry, Category } from "@/lib/content/model";
import type { MostReadList } from "@/lib/most-read/lists";
import type { Page } from "@/lib/pagination";
import { Pagination } from "./pagination";
import { StoriesByMonth } from "./stories-by-month";

type Props = {
  page: Page<ArticleEntry>;
  /** The path of the list, if it is in every edition. */
  path: string | undefined;
  pathOf: (page: number) => string;
  context: PageContext;
  section: Category | undefined;
  heading: ReactNode;
  /** What the first page begins with. */
  opening: ReactNode;
  /** The stories of the page that its opening does not show. */
  listed: readonly ArticleEntry[];
  mostRead: MostReadList | undefined;
};

/** One page of a list of stories, under its heading. */
export function ListPage(props: Props) {
  const { page, path, pathOf, context, section, heading, opening, listed, mostRead } = props;
  const { locale } = context;
  return (
    <PageShell context={context} section={section} {...(path && { path })}>
      {heading}
      {opening}
      {page.items.length > 0 ? (
        <StoriesByMonth articles={listed} locale={locale} withSection={!section} isFirst={!opening} />
      ) : (
        <p className="mt-8 text-muted">{locale.say("list.empty")}</p>
      )}
      <Pagination page={page} pathOf={pathOf} say={locale.say} />
      {mostRead && <MostReadBoard list={mostRead} locale={locale} />}
    </PageShell>
  );
}

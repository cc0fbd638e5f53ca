import type { ReactNode } from "react";
import { MostReadBoard } from "@/components/most-read/most-read-board";
import { Picture } from "@/components/picture/picture";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import type { ArticleEntry, Category } from "@/lib/content/model";
import type { MostReadList } from "@/lib/most-read/lists";
import type { Page } from "@/lib/pagination";
import { HeadlineLink } from "./headline-link";
import { Kicker, LabelMark } from "./kicker";
import { Pagination } from "./pagination";
import { Standfirst } from "./standfirst";
import type { Card } from "./story-cards";
import { StoryMeta } from "./story-meta";

type Props = {
  page: Page<ArticleEntry>;
  /** The path of the list, if it is in every edition. */
  path: string | undefined;
  pathOf: (page: number) => string;
  context: PageContext;
  section: Category | undefined;
  heading: ReactNode;
  mostRead: MostReadList | undefined;
};

/** One page of a list of stories, under its heading. */
export function ListPage({ page, path, pathOf, context, section, heading, mostRead }: Props) {
  return (
    <PageShell context={context} section={section} {...(path && { path })}>
      {heading}
      {page.items.length > 0 ? (
        <div className="stack mt-6">
          {page.items.map((article, place) => (
            <ListedStory
              key={article.slug}
              article={article}
              locale={context.locale}
              isFirst={place === 0}
              withSection={!section}
            />
          ))}
        </div>
      ) : (
        <p className="mt-8 text-muted">{context.locale.say("list.empty")}</p>
      )}
      <Pagination page={page} pathOf={pathOf} say={context.locale.say} />
      {mostRead && <MostReadBoard list={mostRead} locale={context.locale} />}
    </PageShell>
  );
}

type Listed = Card & { isFirst: boolean; withSection: boolean };

function ListedStory({ article, locale, isFirst, withSection }: Listed) {
  return (
    <article className="card grid gap-x-8 [&>*]:min-w-0 md:grid-cols-list md:max-lg:grid-rows-list lg:grid-cols-wide-list">
      <div className="max-w-measure">
        {withSection ? (
          <Kicker article={article} locale={locale} className="mb-2" />
        ) : (
          article.label && (
            <p className="mb-1">
              <LabelMark label={article.label} say={locale.say} />
            </p>
          )
        )}
        <h2 className="headline text-feature">
          <HeadlineLink article={article} say={locale.say} />
        </h2>
        <Standfirst article={article} say={locale.say} className="mt-2 text-small" />
      </div>
      <StoryMeta
        article={article}
        locale={locale}
        className="mt-3 md:col-start-1 max-lg:dotted lg:order-first lg:mt-0 lg:pt-1 lg:[&>*]:block lg:[&>*>i]:hidden"
      />
      {article.image && (
        <div className="max-md:order-first max-md:mb-4 md:max-lg:col-start-2 md:max-lg:row-span-2 md:max-lg:row-start-1">
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

import { Body } from "@/components/article/body";
import { MostReadBoard } from "@/components/most-read/most-read-board";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import { PreviewBanner } from "@/components/site/preview-note";
import { Kicker } from "@/components/stories/kicker";
import type { Article, ArticleEntry } from "@/lib/content/model";
import type { MostReadList } from "@/lib/most-read/lists";
import { absolute, articlePath } from "@/lib/urls";
import { AboutAuthors } from "./about-authors";
import { Byline } from "./byline";
import { Corrections } from "./corrections";
import { FollowLine } from "./follow-line";
import { KeyPoints } from "./key-points";
import { LeadPicture } from "./lead-picture";
import { OldStoryNote } from "./old-story-note";
import { RelatedStories } from "./related-stories";
import { TipLine } from "./tip-line";
import { Topics } from "./topics";

/** A complete story page: text, authors, corrections, and where to read on. */
export function ArticlePage({
  article,
  related,
  mostRead,
  isCounted,
  context,
}: {
  article: Article;
  related: ArticleEntry[];
  mostRead: MostReadList;
  /** Whether views of this page count for Most Read. */
  isCounted: boolean;
  context: PageContext;
}) {
  const { site, pageTime } = context;
  const isLong = article.headline.length > 110;
  return (
    <PageShell context={context} section={article.category}>
      <PreviewBanner article={article} pageTime={pageTime} />
      <article className="story">
        <header>
          <Kicker article={article} isLinked />
          <h1
            className={`mt-3 font-[600] tracking-[-0.026em] text-balance ${isLong ? "text-long-title" : "text-title"}`}
          >
            {article.headline}
          </h1>
          <p className="mt-4 max-w-measure text-[1.1875rem] leading-[1.4] text-pretty text-muted md:text-[1.4375rem]">
            {article.standfirst}
          </p>
          <OldStoryNote publishedAt={article.publishedAt} pageTime={pageTime} />
        </header>
        {article.image && <LeadPicture picture={article.image} />}
        <Byline article={article} pageTime={pageTime} />
        <div className="min-w-0">
          <KeyPoints points={article.keyPoints} />
          <Body body={article.body} pictures={article.pictures} />
          <Corrections corrections={article.corrections} pageTime={pageTime} />
          <Topics topics={article.topics} />
          <AboutAuthors authors={article.authors} />
          <TipLine mail={site.tips.mail} />
          <FollowLine handle={site.handle} profiles={site.profiles} />
          <p className="label mt-4 hidden print:block">{absolute(site.address, articlePath(article.slug))}</p>
        </div>
      </article>
      <RelatedStories articles={related} pageTime={pageTime} />
      <MostReadBoard list={mostRead} pageTime={pageTime} here={article.slug} />
      {isCounted && <view-beacon data-slug={article.slug} />}
    </PageShell>
  );
}

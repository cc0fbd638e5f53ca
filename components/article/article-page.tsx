import { Body } from "@/components/article/body";
import { MostReadBoard } from "@/components/most-read/most-read-board";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import { PreviewBanner } from "@/components/site/preview-note";
import { Kicker } from "@/components/stories/kicker";
import { PartnerLine } from "@/components/stories/partner-line";
import { Standfirst } from "@/components/stories/standfirst";
import type { Article, ArticleEntry } from "@/lib/content/model";
import type { Neighbours } from "@/lib/content/parts";
import type { AllFieldsIn } from "@/lib/content/schema";
import { ownDirection } from "@/lib/language/direction";
import { keptTogether } from "@/lib/language/no-break";
import type { MostReadList } from "@/lib/most-read/lists";
import { absolute, articlePath } from "@/lib/urls";
import { AboutAuthors, FollowLine, TipLine, Topics } from "./article-end";
import { Byline } from "./byline";
import { ContentsList } from "./contents-list";
import { Corrections } from "./corrections";
import { classesOf } from "./forms/classes";
import { LifeLine } from "./forms/life-line";
import { PartnerNote } from "./forms/partner-note";
import { ReviewBox } from "./forms/review-box";
import { Voice } from "./forms/voice";
import { KeyPoints } from "./key-points";
import { LeadPicture } from "./lead-picture";
import { OldStoryNote } from "./old-story-note";
import { RelatedStories } from "./related-stories";
import { SeriesLine, SeriesStrip } from "./series-strip";

type Props = {
  article: Article;
  related: ArticleEntry[];
  mostRead: MostReadList;
  /** The parts around it, if it is a part of a series. */
  neighbours: Neighbours;
  /** Whether views of this page count for Most Read. */
  isCounted: boolean;
  context: PageContext;
};

/** A complete story page: text, authors, corrections, and where to read on. */
export function ArticlePage({ article, related, mostRead, neighbours, isCounted, context }: Props) {
  const { site, locale, pages } = context;
  const { say } = locale;
  const policy = pages.find(({ slug }) => slug === "corrections");
  const isLong = article.headline.length > 110;
  const parts = {
    kicker: <Kicker article={article} locale={locale} isLinked />,
    headline: (
      <h1
        {...ownDirection(article.headline, say.direction)}
        className={`mt-3 font-semibold tracking-title text-balance ${isLong ? "text-long-title" : "text-title"}`}
      >
        {keptTogether(article.headline, say.language)}
      </h1>
    ),
    series: <SeriesLine series={article.series} neighbours={neighbours} locale={locale} />,
    standfirst: (
      <Standfirst
        article={article}
        say={say}
        className="mt-4 max-w-measure text-standfirst md:text-wide-standfirst lg:-ms-rail"
      />
    ),
    partner: <PartnerNote partner={article.partner} say={say} />,
    interviewee: article.interviewee && (
      <p className="interviewee label">{say("interview.with", { name: article.interviewee })}</p>
    ),
    review: <ReviewBox review={article.review} say={say} />,
    life: <LifeLine life={article.life} />,
    leadPicture: article.image && <LeadPicture picture={article.image} say={say} />,
    byline: <Byline article={article} locale={locale} />,
    keyPoints: <KeyPoints points={article.keyPoints} say={say} />,
    corrections: <Corrections corrections={article.corrections} policy={policy} locale={locale} />,
    topics: <Topics topics={article.topics} locale={locale} />,
  } satisfies AllFieldsIn<"page">;
  return (
    <PageShell context={context} section={article.category} translations={article.translations}>
      <PreviewBanner article={article} locale={locale} />
      <article className={classesOf(article, say)}>
        <header>
          {parts.kicker}
          {article.label === "opinion" && <Voice authors={article.authors} locale={locale} />}
          {parts.series}
          <PartnerLine partner={article.partner} say={say} />
          {parts.headline}
        </header>
        <Body
          body={article.body}
          pictures={article.pictures}
          say={say}
          isPhotoEssay={article.label === "photo-essay"}
          opening={
            <>
              {parts.partner}
              {parts.interviewee}
              {parts.standfirst}
              <OldStoryNote publishedAt={article.publishedAt} locale={locale} />
              {parts.life}
              {parts.leadPicture}
              {parts.byline}
              {parts.review}
              <ContentsList article={article} say={say} />
              {parts.keyPoints}
            </>
          }
          closing={parts.corrections}
        />
        <footer>
          <SeriesStrip series={article.series} neighbours={neighbours} locale={locale} />
          {parts.topics}
          <AboutAuthors authors={article.authors} locale={locale} />
          <TipLine site={site} takesTips={context.takesTips} />
          <FollowLine site={site} />
          <p className="label mt-4 hidden print:block">{absolute(site.address, articlePath(article.slug))}</p>
        </footer>
      </article>
      {/* Reader modes drop an <aside>, also where the story is too short for them to find its text, but turn it
          into a <div> if it stands beside the story. */}
      <div>
        <aside>
          <RelatedStories articles={related} locale={locale} />
          <MostReadBoard list={mostRead} locale={locale} here={article.slug} />
        </aside>
      </div>
      {isCounted && <view-beacon data-slug={article.slug} />}
    </PageShell>
  );
}

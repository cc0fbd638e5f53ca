import "./lead-story.css";
import "./timetable.css";
import "./front.css";
import "./strips.css";
import "./voices.css";
import { MostReadBoard } from "@/components/most-read/most-read-board";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import type { Front } from "@/lib/content/front/front";
import { briefsId, latestId } from "@/lib/content/page-ids";
import type { MostReadList } from "@/lib/most-read/lists";
import { BreakingLine } from "./breaking-line";
import { LeadStory } from "./lead-story";
import { SectionStrip } from "./section-strip";
import { Teaser } from "./teaser";
import { Timetable } from "./timetable";
import { VoicesStrip } from "./voices-strip";

/** Most Read and voices stand after the first section, where readers who came for the news have seen it. */
const stripsBeforeBoard = 1;

/** Fewer stories would be lost in a third column. */
const fewestOfLatest = 6;
const fewestOfBoard = 10;

type Props = { front: Front; mostRead: MostReadList; context: PageContext };

/**
 * The front page. On very wide screens a third column has the latest stories beside the leads, or else Most
 * Read beside the leads and two strips.
 */
export function FrontPage({ front, mostRead, context }: Props) {
  const { layout, breaking, leads, seconds, briefs, voices, latest } = front;
  const { locale } = context;
  const { say } = locale;
  const strips = front.strips.map((strip, place) => (
    <SectionStrip key={strip.category.slug} {...strip} locale={locale} place={place} />
  ));
  // What fills the list where too few were read stands above it already.
  const ranking = { ...mostRead, latest: [] };
  const hasColumn = mostRead.ranked.length >= fewestOfBoard && strips.length > 1;
  const third = latest.length >= fewestOfLatest ? "with-latest" : hasColumn ? "with-board" : "";
  // Beside type alone the others would leave a hole.
  const besideLead = layout === "normal" && leads[0]?.article.image ? seconds : briefs;
  const secondsForm = besideLead === seconds ? "" : seconds.length > 2 ? "row" : "pair";
  const form = layout === "twin" ? "" : besideLead.length > 0 ? "beside" : "across";
  return (
    <PageShell context={context} isFront>
      {breaking && <BreakingLine breaking={breaking} say={say} />}
      {leads.length === 0 && strips.length === 0 && (
        <p className="py-16 text-center text-feature text-muted">{say("front.empty")}</p>
      )}
      <div className={`front ${third}`}>
        <div className={`top ${layout} ${form}`}>
          {leads.map((lead, place) => (
            <LeadStory
              key={lead.article.slug}
              lead={lead}
              layout={layout}
              isFirst={place === 0}
              locale={locale}
            />
          ))}
          {briefs.length > 0 && (
            <Timetable id={briefsId} name={say("front.briefs")} articles={briefs} locale={locale} />
          )}
          {seconds.length > 0 && (
            <div className={`seconds ${secondsForm}`}>
              {seconds.map((article) => (
                <Teaser
                  key={article.slug}
                  article={article}
                  locale={locale}
                  width={secondsForm ? "18rem" : "24rem"}
                  isSecond
                />
              ))}
            </div>
          )}
        </div>
        {latest.length > 0 && (
          <Timetable id={latestId} name={say("most read.latest")} articles={latest} locale={locale} />
        )}
        {strips.slice(0, stripsBeforeBoard)}
        <MostReadBoard list={ranking} locale={locale} />
        {third === "with-board" && strips[stripsBeforeBoard]}
      </div>
      <VoicesStrip articles={voices} locale={locale} />
      {strips.slice(stripsBeforeBoard + (third === "with-board" ? 1 : 0))}
    </PageShell>
  );
}

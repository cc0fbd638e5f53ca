import { MostReadBoard } from "@/components/most-read/most-read-board";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import type { Front } from "@/lib/content/front/front";
import type { MostReadList } from "@/lib/most-read/lists";
import { SectionStrip } from "./section-strip";
import { LeadStory, SecondStory } from "./story-cards";

/** Most Read stands after the first section, where readers who came for the news have seen it. */
const stripsBeforeBoard = 1;

type Props = { front: Front; mostRead: MostReadList; context: PageContext };

export function FrontPage({ front, mostRead, context }: Props) {
  const { leads, seconds, briefs, voices, latest, strips } = front;
  const lead = leads[0]?.article;
  const secondTier = [
    ...leads.slice(1).map(({ article }) => article),
    ...seconds,
    ...briefs,
    ...voices,
    ...latest,
  ];
  const { locale } = context;
  const sections = strips.map((strip, turn) => (
    <SectionStrip key={strip.category.slug} {...strip} locale={locale} turn={turn} />
  ));
  return (
    <PageShell context={context} isFront>
      {lead ? (
        <div className="grid gap-x-9 [&>*]:min-w-0 lg:grid-cols-front lg:pt-6">
          <LeadStory article={lead} locale={locale} />
          {secondTier.length > 0 && (
            <div className="max-md:stack lg:stack mt-8 gap-x-8 gap-y-7 border-t border-rule pt-5 md:max-lg:grid md:max-lg:grid-cols-2 md:max-lg:[&>:first-child]:row-span-3 lg:mt-0 lg:border-t-0 lg:border-s lg:pt-0 lg:ps-9">
              {secondTier.map((article, place) => (
                <SecondStory key={article.slug} article={article} locale={locale} withPicture={place === 0} />
              ))}
            </div>
          )}
        </div>
      ) : (
        <p className="py-16 text-center text-feature text-muted">{locale.say("front.empty")}</p>
      )}
      {sections.slice(0, stripsBeforeBoard)}
      {lead && <MostReadBoard list={mostRead} locale={locale} />}
      {sections.slice(stripsBeforeBoard)}
    </PageShell>
  );
}

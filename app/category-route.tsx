import { CategoryHeading } from "@/components/stories/list-headings";
import { SectionOpening } from "@/components/stories/section-opening";
import { shareCard } from "@/lib/cards/card";
import { cardOfCategory } from "@/lib/cards/cards";
import { articlesIn } from "@/lib/content/articles";
import { sectionFrontAt } from "@/lib/content/front/fronts";
import { category } from "@/lib/content/site";
import { listMetadata } from "@/lib/metadata/page-metadata";
import { listData } from "@/lib/metadata/structured-data";
import { mostReadNear } from "@/lib/most-read/lists";
import { listRoute } from "./list-page";

/** The pages of a section, in the paper and in its editions. */
export const categoryRoute = listRoute("category", (slug, { site, locale }) => {
  const { now, language } = locale;
  const found = category(slug, language);
  const { lead, seconds } = sectionFrontAt(slug, now, language);
  const above = lead ? [lead.article, ...lead.followUps, ...seconds] : [];
  const all = articlesIn(slug, now, language);
  return (
    found && {
      articles: [...above, ...all.filter((article) => !above.includes(article))],
      section: found,
      heading: () => <CategoryHeading category={found} />,
      opening: () => ({
        part: lead && <SectionOpening lead={lead} seconds={seconds} locale={locale} />,
        shown: above,
      }),
      mostRead: () => mostReadNear(found, now, language),
      metadata: (number) =>
        listMetadata("category", found, number, site, shareCard(cardOfCategory(found, language))),
      data: (page) => listData("category", found, page, site),
    }
  );
});

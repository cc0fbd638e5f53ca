import { CategoryHeading } from "@/components/stories/list-headings";
import { shareCard } from "@/lib/cards/card";
import { cardOfCategory } from "@/lib/cards/cards";
import { articlesIn } from "@/lib/content/articles";
import { category } from "@/lib/content/site";
import { listMetadata } from "@/lib/metadata/page-metadata";
import { listData } from "@/lib/metadata/structured-data";
import { mostReadNear } from "@/lib/most-read/lists";
import { listRoute } from "./list-page";

/** The pages of a section, in the paper and in its editions. */
export const categoryRoute = listRoute("category", (slug, { site, locale: { now, language } }) => {
  const found = category(slug, language);
  return (
    found && {
      articles: articlesIn(slug, now, language),
      section: found,
      heading: () => <CategoryHeading category={found} />,
      mostRead: () => mostReadNear(found, now, language),
      metadata: (number) =>
        listMetadata("category", found, number, site, shareCard(cardOfCategory(found, language))),
      data: (page) => listData("category", found, page, site),
    }
  );
});

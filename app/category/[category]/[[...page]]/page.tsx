import { listRoute } from "@/app/list-page";
import { CategoryHeading } from "@/components/stories/list-headings";
import { shareCard } from "@/lib/cards/card";
import { cardOfCategory } from "@/lib/cards/cards";
import { articlesIn } from "@/lib/content/articles";
import { categories, category } from "@/lib/content/site";
import { listMetadata } from "@/lib/metadata/page-metadata";
import { listData } from "@/lib/metadata/structured-data";
import { mostReadNear } from "@/lib/most-read/lists";

export const revalidate = 30;

export const generateStaticParams = () => categories().map(({ slug }) => ({ category: slug, page: [] }));

const { generateMetadata, Page } = listRoute("category", (slug, { site, locale: { now } }) => {
  const found = category(slug);
  return (
    found && {
      articles: articlesIn(slug, now),
      section: found,
      heading: () => <CategoryHeading category={found} />,
      mostRead: () => mostReadNear(found, now),
      metadata: (number) => listMetadata("category", found, number, site, shareCard(cardOfCategory(found))),
      data: (page) => listData("category", found, page, site),
    }
  );
});

export { generateMetadata, Page as default };

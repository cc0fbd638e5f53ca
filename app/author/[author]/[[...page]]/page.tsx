import { listRoute } from "@/app/list-page";
import { prerenderedAuthors } from "@/app/prerender";
import { AuthorHeading } from "@/components/stories/list-headings";
import { shareCard } from "@/lib/cards/card";
import { cardOfAuthor } from "@/lib/cards/cards";
import { articlesBy } from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import { authorMetadata } from "@/lib/metadata/page-metadata";
import { authorData } from "@/lib/metadata/structured-data";

export const revalidate = 30;

export const generateStaticParams = () => prerenderedAuthors().map((slug) => ({ author: slug, page: [] }));

const { generateMetadata, Page } = listRoute("author", (slug, { site, locale: { now } }) => {
  const found = author(slug);
  return (
    found && {
      articles: articlesBy(slug, now),
      heading: (total) => <AuthorHeading author={found} count={total} say={site.say} />,
      metadata: (number) => authorMetadata(found, number, site, shareCard(cardOfAuthor(found))),
      data: (page) => authorData(found, page.items, site),
    }
  );
});

export { generateMetadata, Page as default };

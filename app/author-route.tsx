import { BestStories } from "@/components/stories/best-stories";
import { AuthorHeading } from "@/components/stories/list-headings";
import { shareCard } from "@/lib/cards/card";
import { cardOfAuthor } from "@/lib/cards/cards";
import { articlesBy, bestOf } from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import { authorMetadata } from "@/lib/metadata/page-metadata";
import { authorData } from "@/lib/metadata/structured-data";
import { listRoute } from "./list-page";

/** The pages of an author, in the paper and in its editions. */
export const authorRoute = listRoute("author", (slug, { site, locale }) => {
  const { now, language } = locale;
  const found = author(slug);
  return (
    found && {
      articles: articlesBy(slug, now, language),
      opening: () => {
        const best = bestOf(found, now, language);
        return { part: best.length > 0 && <BestStories stories={best} locale={locale} /> };
      },
      heading: (total) => <AuthorHeading author={found} count={total} locale={site} />,
      metadata: (number) => authorMetadata(found, number, site, shareCard(cardOfAuthor(found, language))),
      data: (page) => authorData(found, page.items, site),
    }
  );
});

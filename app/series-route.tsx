import { SeriesHeading } from "@/components/stories/list-headings";
import { SeriesParts } from "@/components/stories/series-parts";
import { shareCard } from "@/lib/cards/card";
import { cardOfSeries } from "@/lib/cards/cards";
import { articlesInSeries, series } from "@/lib/content/articles";
import { inOrder } from "@/lib/content/parts";
import { listMetadata } from "@/lib/metadata/page-metadata";
import { listData } from "@/lib/metadata/structured-data";
import { listRoute } from "./list-page";

/** The pages of a series, in the paper and in its editions. */
export const seriesRoute = listRoute("series", (slug, { site, locale }) => {
  const { now, language } = locale;
  const found = series(slug, now, language);
  const described = found && { ...found, description: site.say("series.description", { name: found.name }) };
  return (
    described && {
      articles: inOrder(articlesInSeries(slug, now, language)),
      drawn: (parts) => <SeriesParts parts={parts} locale={locale} />,
      heading: (total) => <SeriesHeading series={described} count={total} say={site.say} />,
      metadata: (number) =>
        listMetadata("series", described, number, site, shareCard(cardOfSeries(described, now, language))),
      data: (page) => listData("series", described, page, site),
    }
  );
});

import type { Metadata } from "next";
import { FeedsPage } from "@/components/feeds/feeds-page";
import { shareCard } from "@/lib/cards/card";
import { cardOfFront } from "@/lib/cards/cards";
import { allSeries, authorsIn, topics } from "@/lib/content/articles";
import { feedsMetadata, noSuchPageMetadata } from "@/lib/metadata/page-metadata";
import { notFoundPage } from "./not-found-page";
import { contextOfEdition, pageContext } from "./page-context";

type Params = { params: Promise<{ edition?: string }> };

/** The page about feeds, of the paper or of an edition. */
export const feedsRoute = {
  async generateMetadata({ params }: Params): Promise<Metadata> {
    const context = contextOfEdition((await params).edition);
    if (!context) return noSuchPageMetadata(pageContext().site);
    return feedsMetadata(context.site, shareCard(cardOfFront(context.locale.language)));
  },
  async Page({ params }: Params) {
    const context = contextOfEdition((await params).edition);
    if (!context) return notFoundPage(pageContext(), "feeds");
    const { now, language } = context.locale;
    return (
      <FeedsPage
        authors={authorsIn(now, language)}
        series={allSeries(now, language)}
        topics={topics(now, language)}
        context={context}
      />
    );
  },
};

import type { Metadata } from "next";
import { MostReadPage } from "@/components/most-read/most-read-page";
import { DataBlock } from "@/components/site/data-block";
import { shareCard } from "@/lib/cards/card";
import { cardOfMostRead } from "@/lib/cards/cards";
import { mostReadMetadata, noSuchPageMetadata } from "@/lib/metadata/page-metadata";
import { mostReadData } from "@/lib/metadata/structured-data";
import { mostReadList, mostReadTopics, mostReadWithin } from "@/lib/most-read/lists";
import { viewInPath } from "@/lib/most-read/view-in-path";
import { windows } from "@/lib/most-read/windows";
import { notFoundPage } from "./not-found-page";
import { contextOfEdition, pageContext } from "./page-context";

type Params = { params: Promise<{ edition?: string; view?: string[] }> };

async function read({ params }: Params) {
  const { edition, view } = await params;
  const context = contextOfEdition(edition);
  return { context: context ?? pageContext(), view: context && viewInPath(view, context.locale.language) };
}

/** Most Read, of the paper or of an edition. */
export const mostReadRoute = {
  async generateMetadata(props: Params): Promise<Metadata> {
    const { context, view } = await read(props);
    if (!view) return noSuchPageMetadata(context.site);
    return mostReadMetadata(view, context.site, shareCard(cardOfMostRead(context.locale.language)));
  },
  async Page(props: Params) {
    const { context, view } = await read(props);
    if (!view) return notFoundPage(context, "most-read");
    const { now, language } = context.locale;
    const { section } = view;
    // Without a window it is the list of other pages, which has no times of reading.
    const within = await mostReadWithin(view.window ?? windows[1], now, section, language);
    const list = () => mostReadList(now, section, language);
    const shown = view.window ? within : { ...within, ranked: (await list()).ranked };
    const topics = section ? [] : await mostReadTopics(view.window ?? windows[1], now, language);
    const articles = shown.ranked.map(({ article }) => article);
    return (
      <>
        <MostReadPage {...view} {...shown} topics={topics} context={context} />
        <DataBlock data={mostReadData(view, articles, context.site)} />
      </>
    );
  },
};

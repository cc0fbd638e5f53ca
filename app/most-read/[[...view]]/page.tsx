import type { Metadata } from "next";
import { notFoundPage } from "@/app/not-found-page";
import { pageContext } from "@/app/page-context";
import { MostReadPage } from "@/components/most-read/most-read-page";
import { DataBlock } from "@/components/site/data-block";
import { shareCard } from "@/lib/cards/card";
import { cardOfMostRead } from "@/lib/cards/cards";
import { categories, site } from "@/lib/content/site";
import { mostReadMetadata, noSuchPageMetadata } from "@/lib/metadata/page-metadata";
import { mostReadData } from "@/lib/metadata/structured-data";
import { mostReadList, mostReadTopics, mostReadWithin } from "@/lib/most-read/lists";
import { viewInPath } from "@/lib/most-read/view-in-path";
import { windows } from "@/lib/most-read/windows";

export const revalidate = 30;

type Params = { params: Promise<{ view?: string[] }> };

export function generateStaticParams(): { view: string[] }[] {
  const lists = [[], ...categories().map(({ slug }) => [slug])];
  return lists.flatMap((list) => [{ view: list }, ...windows.map(({ name }) => ({ view: [...list, name] }))]);
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const view = viewInPath((await params).view);
  return view ? mostReadMetadata(view, site(), shareCard(cardOfMostRead())) : noSuchPageMetadata(site());
}

export default async function MostRead({ params }: Params) {
  const view = viewInPath((await params).view);
  if (!view) return notFoundPage("most-read");
  const context = pageContext();
  const { now } = context.locale;
  const { section } = view;
  // Without a window it is the list of other pages, which has no times of reading.
  const within = await mostReadWithin(view.window ?? windows[1], now, section);
  const shown = view.window ? within : { ...within, ranked: (await mostReadList(now, section)).ranked };
  const topics = section ? [] : await mostReadTopics(view.window ?? windows[1], now);
  const articles = shown.ranked.map(({ article }) => article);
  return (
    <>
      <MostReadPage {...view} {...shown} topics={topics} context={context} />
      <DataBlock data={mostReadData(view, articles, context.site)} />
    </>
  );
}

import type { Metadata } from "next";
import { noSuchPage } from "@/app/no-such-page";
import { surroundings } from "@/app/surroundings";
import { MostReadPage } from "@/components/most-read/most-read-page";
import { DataBlock } from "@/components/site/data-block";
import { shareCard } from "@/lib/cards/card";
import { cardOfMostRead } from "@/lib/cards/cards";
import { categories, category, site } from "@/lib/content/site";
import { mostReadMetadata, noSuchPageMetadata } from "@/lib/metadata/page-metadata";
import { mostReadData } from "@/lib/metadata/structured-data";
import { mostReadList, mostReadWithin } from "@/lib/most-read/lists";
import { windows } from "@/lib/most-read/ranking";

export const revalidate = 30;

type Params = { params: Promise<{ view?: string[] }> };

export function generateStaticParams(): { view: string[] }[] {
  const lists = [[], ...categories().map(({ slug }) => [slug])];
  return lists
    .flatMap((list) => [list, ...windows.map(({ name }) => [...list, name])])
    .map((view) => ({ view }));
}

/** What an address asks for: a section or none, then a window or none; undefined when it is no address of ours. */
async function read({ params }: Params) {
  const rest = [...((await params).view ?? [])];
  const section = category(rest[0] ?? "");
  if (section) rest.shift();
  const window = windows.find(({ name }) => name === rest[0]);
  if (window) rest.shift();
  return rest.length === 0 ? { section, window } : undefined;
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const asked = await read(props);
  if (!asked) return noSuchPageMetadata;
  return mostReadMetadata(asked, site(), shareCard(cardOfMostRead()));
}

export default async function MostRead(props: Params) {
  const asked = await read(props);
  if (!asked) return noSuchPage("most-read");
  const around = surroundings();
  const { now } = around.edition;
  const { section } = asked;
  // Without a window in the address, the one that the list beside the stories has.
  const window = asked.window ?? (await mostReadList(now, section)).ranking.window ?? windows[0];
  const { ranked, updatedAt } = await mostReadWithin(window, now, section);
  return (
    <>
      <MostReadPage
        window={window}
        category={section}
        ranked={ranked}
        updatedAt={updatedAt}
        around={around}
      />
      <DataBlock
        data={mostReadData(
          asked,
          ranked.map(({ article }) => article),
          around.site,
        )}
      />
    </>
  );
}

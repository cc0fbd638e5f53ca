import type { Metadata } from "next";
import { noSuchPage } from "@/app/no-such-page";
import { topicsAhead } from "@/app/rendered-ahead";
import { surroundings } from "@/app/surroundings";
import { DataBlock } from "@/components/site/data-block";
import { TopicHeading } from "@/components/stories/list-headings";
import { ListPage } from "@/components/stories/list-page";
import { shareCard } from "@/lib/cards/card";
import { cardOfTopic } from "@/lib/cards/cards";
import { now } from "@/lib/clock";
import { articlesAbout, topic } from "@/lib/content/articles";
import { site } from "@/lib/content/site";
import { listMetadata, noSuchPageMetadata } from "@/lib/metadata/page-metadata";
import { listData } from "@/lib/metadata/structured-data";
import { pageNumberIn, pageOf } from "@/lib/pagination";

export const revalidate = 30;

type Params = { params: Promise<{ topic: string; page?: string[] }> };

export function generateStaticParams(): { topic: string; page: string[] }[] {
  return topicsAhead().map((topic) => ({ topic, page: [] }));
}

async function read({ params }: Params) {
  const { topic: slug, page: rest } = await params;
  const around = surroundings();
  const { now } = around.edition;
  const wanted = topic(slug, now);
  const number = pageNumberIn(rest);
  const page = wanted && number && pageOf(articlesAbout(slug, now), number);
  return { slug, around, found: page ? { wanted, page } : undefined };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { found } = await read(props);
  if (!found) return noSuchPageMetadata;
  const { wanted, page } = found;
  return listMetadata("topic", wanted, page.number, site(), shareCard(cardOfTopic(wanted, now())));
}

export default async function TopicPage(props: Params) {
  const { slug, around, found } = await read(props);
  if (!found) return noSuchPage(slug);
  const { wanted, page } = found;
  return (
    <>
      <ListPage
        kind="topic"
        slug={slug}
        page={page}
        around={around}
        heading={<TopicHeading topic={wanted} count={page.total} />}
      />
      <DataBlock data={listData("topic", wanted, page, around.site)} />
    </>
  );
}

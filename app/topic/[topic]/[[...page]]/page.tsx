import type { Metadata } from "next";
import { listMetadata } from "@/app/list-metadata";
import { noSuchPage, noSuchPageMetadata } from "@/app/no-such-page";
import { now } from "@/app/now";
import { surroundings } from "@/app/surroundings";
import { TopicHeading } from "@/components/stories/list-headings";
import { ListPage } from "@/components/stories/list-page";
import { articlesAbout, topic, topics } from "@/lib/content/articles";
import { pageNumberIn, pageOf } from "@/lib/pagination";

export const revalidate = 30;

type Params = { params: Promise<{ topic: string; page?: string[] }> };

export function generateStaticParams(): { topic: string; page: string[] }[] {
  return topics(now()).map(({ slug }) => ({ topic: slug, page: [] }));
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
  return listMetadata("topic", wanted, `Every story about ${wanted.name}.`, page.number);
}

export default async function TopicPage(props: Params) {
  const { slug, around, found } = await read(props);
  if (!found) return noSuchPage(slug);
  const { wanted, page } = found;
  return (
    <ListPage
      kind="topic"
      slug={slug}
      page={page}
      around={around}
      heading={<TopicHeading topic={wanted} count={page.total} />}
    />
  );
}

import type { Metadata } from "next";
import { noSuchPage } from "@/app/no-such-page";
import { surroundings } from "@/app/surroundings";
import { DataBlock } from "@/components/site/data-block";
import { CategoryHeading } from "@/components/stories/list-headings";
import { ListPage } from "@/components/stories/list-page";
import { shareCard } from "@/lib/cards/card";
import { cardOfCategory } from "@/lib/cards/cards";
import { articlesIn } from "@/lib/content/articles";
import { categories, category, site } from "@/lib/content/site";
import { listMetadata, noSuchPageMetadata } from "@/lib/metadata/page-metadata";
import { listData } from "@/lib/metadata/structured-data";
import { mostReadNear } from "@/lib/most-read/lists";
import { pageNumberIn, pageOf } from "@/lib/pagination";

export const revalidate = 30;

type Params = { params: Promise<{ category: string; page?: string[] }> };

export function generateStaticParams(): { category: string; page: string[] }[] {
  return categories().map(({ slug }) => ({ category: slug, page: [] }));
}

async function read({ params }: Params) {
  const { category: slug, page: rest } = await params;
  const around = surroundings();
  const { now } = around.edition;
  const wanted = category(slug);
  const number = pageNumberIn(rest);
  const page = wanted && number && pageOf(articlesIn(slug, now), number);
  return { slug, around, found: page ? { wanted, page } : undefined };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { found } = await read(props);
  if (!found) return noSuchPageMetadata;
  const { wanted, page } = found;
  return listMetadata("category", wanted, page.number, site(), shareCard(cardOfCategory(wanted)));
}

export default async function CategoryPage(props: Params) {
  const { slug, around, found } = await read(props);
  if (!found) return noSuchPage(slug);
  const { wanted, page } = found;
  return (
    <>
      <ListPage
        kind="category"
        slug={slug}
        page={page}
        around={around}
        section={wanted}
        heading={<CategoryHeading category={wanted} />}
        mostRead={await mostReadNear(wanted, around.edition.now)}
      />
      <DataBlock data={listData("category", wanted, page, around.site)} />
    </>
  );
}

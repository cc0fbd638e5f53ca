import type { Metadata } from "next";
import { noSuchPage } from "@/app/no-such-page";
import { authorsAhead } from "@/app/rendered-ahead";
import { surroundings } from "@/app/surroundings";
import { DataBlock } from "@/components/site/data-block";
import { AuthorHeading } from "@/components/stories/list-headings";
import { ListPage } from "@/components/stories/list-page";
import { shareCard } from "@/lib/cards/card";
import { cardOfAuthor } from "@/lib/cards/cards";
import { articlesBy } from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import { site } from "@/lib/content/site";
import { authorMetadata, noSuchPageMetadata } from "@/lib/metadata/page-metadata";
import { authorData } from "@/lib/metadata/structured-data";
import { pageNumberIn, pageOf } from "@/lib/pagination";

export const revalidate = 30;

type Params = { params: Promise<{ author: string; page?: string[] }> };

export function generateStaticParams(): { author: string; page: string[] }[] {
  return authorsAhead().map((author) => ({ author, page: [] }));
}

async function read({ params }: Params) {
  const { author: slug, page: rest } = await params;
  const around = surroundings();
  const { now } = around.edition;
  const wanted = author(slug);
  const number = pageNumberIn(rest);
  const page = wanted && number && pageOf(articlesBy(slug, now), number);
  return { slug, around, found: page ? { wanted, page } : undefined };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { found } = await read(props);
  if (!found) return noSuchPageMetadata;
  const { wanted, page } = found;
  return authorMetadata(wanted, page.number, site(), shareCard(cardOfAuthor(wanted)));
}

export default async function AuthorPage(props: Params) {
  const { slug, around, found } = await read(props);
  if (!found) return noSuchPage(slug);
  const { wanted, page } = found;
  return (
    <>
      <ListPage
        kind="author"
        slug={slug}
        page={page}
        around={around}
        heading={<AuthorHeading author={wanted} count={page.total} />}
      />
      <DataBlock data={authorData(wanted, page.items, around.site)} />
    </>
  );
}

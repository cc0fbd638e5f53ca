import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { noSuchPage } from "@/app/no-such-page";
import { storiesAhead } from "@/app/rendered-ahead";
import { surroundings } from "@/app/surroundings";
import { ArticlePage } from "@/components/article/article-page";
import { ContentPage } from "@/components/site/content-page";
import { DataBlock } from "@/components/site/data-block";
import { shareCard } from "@/lib/cards/card";
import { cardOfArticle, cardOfFront } from "@/lib/cards/cards";
import { now } from "@/lib/clock";
import { article, isWithdrawn, movedTo, related } from "@/lib/content/articles";
import { contentPage, contentPages } from "@/lib/content/pages";
import { site } from "@/lib/content/site";
import { isPreview } from "@/lib/env";
import {
  articleMetadata,
  noSuchPageMetadata,
  pageMetadata,
  withdrawnMetadata,
} from "@/lib/metadata/page-metadata";
import { articleData, contentPageData } from "@/lib/metadata/structured-data";
import { mostReadList } from "@/lib/most-read/lists";
import { articlePath } from "@/lib/urls";

export const revalidate = 30;

type Params = { params: Promise<{ slug: string }> };

export function generateStaticParams(): { slug: string }[] {
  return [...storiesAhead(), ...contentPages().map(({ slug }) => slug)].map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { slug } = await params;
  const found = (await article(slug, now())) ?? (await contentPage(slug));
  if (!found) {
    if (movedTo(slug, now())) return {};
    return isWithdrawn(slug) ? withdrawnMetadata : noSuchPageMetadata;
  }
  return "headline" in found
    ? articleMetadata(found, site(), now(), shareCard(cardOfArticle(found, now())))
    : pageMetadata(found, site(), shareCard(cardOfFront()));
}

/** An article, or a page about the paper: both live at the root. */
export default async function RootPage({ params }: Params) {
  const { slug } = await params;
  const around = surroundings();
  const moment = around.edition.now;
  const found = await article(slug, moment);
  if (found) {
    return (
      <>
        <ArticlePage
          article={found}
          related={related(found, moment)}
          mostRead={await mostReadList(moment)}
          isCounted={!isPreview}
          around={around}
        />
        <DataBlock data={articleData(found, around.site, moment, shareCard(cardOfArticle(found, moment)))} />
      </>
    );
  }
  const page = await contentPage(slug);
  if (page) {
    return (
      <>
        <ContentPage page={page} around={around} />
        <DataBlock data={contentPageData(page, around.site, around.pages)} />
      </>
    );
  }
  const successor = movedTo(slug, moment);
  if (successor) permanentRedirect(articlePath(successor.slug));
  return noSuchPage(slug);
}

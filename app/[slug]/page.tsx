import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { notFoundPage } from "@/app/not-found-page";
import { pageContext } from "@/app/page-context";
import { prerenderedStories } from "@/app/prerender";
import { ArticlePage } from "@/components/article/article-page";
import { ContentPage } from "@/components/site/content-page";
import { DataBlock } from "@/components/site/data-block";
import { shareCard } from "@/lib/cards/card";
import { cardOfArticle, cardOfFront } from "@/lib/cards/cards";
import { article, isWithdrawnAddress, movedFrom, related } from "@/lib/content/articles";
import { contentPage, contentPages } from "@/lib/content/pages";
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
  return [...prerenderedStories(), ...contentPages().map(({ slug }) => slug)].map((slug) => ({ slug }));
}

async function read({ params }: Params) {
  const { slug } = await params;
  const context = pageContext();
  const story = await article(slug, context.locale.now);
  return { slug, context, story, page: story ? undefined : await contentPage(slug, context.locale.now) };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { slug, context, story, page } = await read(props);
  const { now } = context.locale;
  if (story) return articleMetadata(story, context.site, now, shareCard(cardOfArticle(story, now)));
  if (page) return pageMetadata(page, context.site, shareCard(cardOfFront()));
  if (movedFrom(articlePath(slug), now)) return {};
  return (isWithdrawnAddress(articlePath(slug)) ? withdrawnMetadata : noSuchPageMetadata)(context.site);
}

/** An article, or a page about the paper: both have their address at the root. */
export default async function RootPage(props: Params) {
  const { slug, context, story, page } = await read(props);
  const { now } = context.locale;
  if (story) {
    const reading = { related: related(story, now), mostRead: await mostReadList(now) };
    return (
      <>
        <ArticlePage article={story} {...reading} isCounted={!isPreview} context={context} />
        <DataBlock data={articleData(story, context.site, now, shareCard(cardOfArticle(story, now)))} />
      </>
    );
  }
  if (page) {
    return (
      <>
        <ContentPage page={page} context={context} />
        <DataBlock data={contentPageData(page, context.site, context.pages)} />
      </>
    );
  }
  const successor = movedFrom(articlePath(slug), now);
  if (successor) permanentRedirect(articlePath(successor.slug));
  return notFoundPage(slug, isWithdrawnAddress(articlePath(slug)));
}

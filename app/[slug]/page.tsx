import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { Front } from "@/app/front";
import { notFoundPage } from "@/app/not-found-page";
import { pageContext } from "@/app/page-context";
import { prerenderedStories } from "@/app/prerender";
import { ArticlePage } from "@/components/article/article-page";
import { ContentPage } from "@/components/site/content-page";
import { DataBlock } from "@/components/site/data-block";
import { shareCard } from "@/lib/cards/card";
import { cardOfArticle, cardOfFront } from "@/lib/cards/cards";
import { now } from "@/lib/clock";
import { article, isWithdrawnAddress, movedFrom, neighbours, related } from "@/lib/content/articles";
import { contentPage, contentPages } from "@/lib/content/pages";
import { editionLanguages, editionNamed } from "@/lib/content/site";
import { isPreview } from "@/lib/env";
import {
  articleMetadata,
  frontMetadata,
  noSuchPageMetadata,
  pageMetadata,
  withdrawnMetadata,
} from "@/lib/metadata/page-metadata";
import { articleData, contentPageData } from "@/lib/metadata/structured-data";
import { mostReadList } from "@/lib/most-read/lists";
import { articlePath, editionPath } from "@/lib/urls";

export const revalidate = 30;

type Params = { params: Promise<{ slug: string }> };

export function generateStaticParams(): { slug: string }[] {
  const fronts = editionLanguages().map((language) => editionPath(language).slice(1));
  const texts = [...prerenderedStories(), ...contentPages().map(({ slug }) => slug)];
  return [...fronts, ...texts].map((slug) => ({ slug }));
}

async function read({ params }: Params) {
  const { slug } = await params;
  const time = now();
  const edition = editionNamed(slug);
  const story = edition === undefined ? await article(slug, time) : undefined;
  const context = pageContext(edition ?? story?.language);
  const page = edition === undefined && !story ? await contentPage(slug, time) : undefined;
  return { slug, context, edition, story, page };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const { slug, context, edition, story, page } = await read(props);
  const { now } = context.locale;
  if (edition) return frontMetadata(context.site, shareCard(cardOfFront(edition)));
  if (story) return articleMetadata(story, context.site, now, shareCard(cardOfArticle(story, now)));
  if (page) return pageMetadata(page, context.site, shareCard(cardOfFront()));
  if (movedFrom(articlePath(slug), now)) return {};
  return (isWithdrawnAddress(articlePath(slug)) ? withdrawnMetadata : noSuchPageMetadata)(context.site);
}

/** An article, a page about the paper, or the front page of an edition: all have an address at the root. */
export default async function RootPage(props: Params) {
  const { slug, context, edition, story, page } = await read(props);
  const { now } = context.locale;
  if (edition) return <Front context={context} />;
  if (story) {
    const reading = {
      related: related(story, now),
      neighbours: neighbours(story, now),
      mostRead: await mostReadList(now, undefined, story.language),
    };
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
  return notFoundPage(context, slug, isWithdrawnAddress(articlePath(slug)));
}

/**
 * Metadata of each kind of page for search engines and social platforms. Kept short: it is sent before the
 * content. Next itself repeats title and description for X.
 */

import type { Metadata } from "next";
import type { Article, Author, Category, ContentPage, Site } from "@/lib/content/model";
import { changedAt } from "@/lib/content/publication";
import { withoutNeedlessIsolates } from "@/lib/language/isolates";
import { listOfNames } from "@/lib/language/list-of-names";
import type { Window } from "@/lib/most-read/windows";
import {
  absolute,
  alternatePath,
  articlePath,
  correctionsDataPath,
  correctionsPath,
  type FeedFormat,
  type FeedList,
  feedPath,
  feedsPath,
  frontPath,
  type ListKind,
  listPath,
  mostReadPath,
  pagePath,
} from "@/lib/urls";

/** The share card of a page, as lib/cards describes it: a PNG. */
export type ShareCard = { path: string; alt: string; width: number; height: number };

const notIndexed = { robots: { index: false } } satisfies Metadata;

/** Defaults for all pages. */
export function paperMetadata(site: Site): Metadata {
  return {
    metadataBase: new URL(site.address),
    title: { default: titleOfPaper(site), template: `%s | ${site.name}` },
    description: site.description,
  };
}

export function frontMetadata(site: Site, card: ShareCard): Metadata {
  const title = titleOfPaper(site);
  const { description } = site;
  return {
    ...metadataOf({ title, description, path: site.at(frontPath), types: feedsOf(site) }, site, card),
    title: { absolute: title },
    // With a base, Next removes the slash, and the address would differ from the sitemap's and the feeds'.
    metadataBase: null,
  };
}

export function articleMetadata(article: Article, site: Site, now: Date, card: ShareCard): Metadata {
  const { headline, standfirst, slug, category, topics, authors, publishedAt, minutes } = article;
  const types = {
    "text/markdown": alternatePath(slug, "md"),
    "application/json": alternatePath(slug, "json"),
  };
  const page = {
    title: headline,
    description: standfirst,
    path: articlePath(slug),
    types,
    ...languagesOf(article, site),
  };
  const metadata = metadataOf(page, site, card);
  return {
    ...metadata,
    openGraph: {
      ...metadata.openGraph,
      type: "article",
      publishedTime: publishedAt.toISOString(),
      modifiedTime: changedAt(article, now).toISOString(),
      section: category.name,
      tags: topics.map(({ name }) => name),
      authors: authors.map((author) => absolute(site.address, site.at(listPath("author", author.slug)))),
    },
    authors: authors.map(({ name }) => ({ name })),
    other: {
      // Chat programs show these two beside a preview.
      "twitter:label1": site.say("card.written by"),
      "twitter:data1": listOfNames(
        authors.map(({ name }) => name),
        site.language,
      ),
      "twitter:label2": site.say("card.reading time"),
      "twitter:data2": site.say("card.minutes", { count: minutes }),
      ...createdBy(authors),
    },
  };
}

/**
 * The addresses of a story in each language, and that of the first version for all others (`hreflang`), once
 * it is published.
 */
function languagesOf({ translations, translationOf, slug: own }: Article, { address }: Site) {
  if (translations.length === 0) return {};
  const first = translations.find(({ slug }) => slug === (translationOf ?? own));
  const named = [...translations, ...(first ? [{ ...first, language: "x-default" }] : [])];
  return {
    languages: Object.fromEntries(
      named.map(({ language, slug }) => [language, absolute(address, articlePath(slug))] as const),
    ),
  };
}

/** Page `number` of a list. All pages are indexed: older stories are linked from nowhere else. */
export function listMetadata(
  kind: ListKind,
  { slug, name, description }: { slug: string; name: string; description?: string },
  number: number,
  site: Site,
  card: ShareCard,
): Metadata {
  const page = {
    title: number === 1 ? name : asTitle(site.say("list.titled page", { name, number }), site),
    description: description ?? site.say("topic.description", { name }),
    path: site.at(listPath(kind, slug, number)),
    types: feedsOf(site, { kind, slug }, name),
  };
  return metadataOf(page, site, card);
}

export function authorMetadata(author: Author, number: number, site: Site, card: ShareCard): Metadata {
  const metadata = listMetadata("author", { ...author, description: author.bio }, number, site, card);
  return { ...metadata, openGraph: { ...metadata.openGraph, type: "profile" }, other: createdBy([author]) };
}

/** The part of Most Read that an address names. */
export type MostReadView = { section: Category | undefined; window: Window | undefined };

export const mostReadName = ({ say }: Site, section?: Category) =>
  section ? say("most read.in", { section: section.name }) : say("most read.name");

/** Most Read. Its windows are not indexed, since they show the same stories in another order. */
export function mostReadMetadata({ section, window }: MostReadView, site: Site, card: ShareCard): Metadata {
  const name = mostReadName(site, section);
  const page = {
    title: window
      ? asTitle(site.say("most read.windowed", { name, window: site.say(`window.${window.name}`) }), site)
      : name,
    description: site.say("most read.description"),
    path: site.at(mostReadPath(section?.slug, window?.name)),
  };
  return { ...metadataOf(page, site, card), ...(window && notIndexed) };
}

type DescribedPage = Pick<ContentPage, "title" | "description" | "slug">;

export function pageMetadata({ slug, ...texts }: DescribedPage, site: Site, card: ShareCard): Metadata {
  const path = pagePath(slug);
  const types = path === correctionsPath ? { types: correctionsFeeds(site) } : {};
  return metadataOf({ ...texts, path, ...types }, site, card);
}

/** The page about feeds. */
export const feedsMetadata = (site: Site, card: ShareCard): Metadata =>
  metadataOf(
    {
      title: site.say("feeds.name"),
      description: site.say("feeds.description"),
      path: site.at(feedsPath),
    },
    site,
    card,
  );

const correctionsFeeds = (site: Site) => ({
  ...feedsOf(site, "corrections", site.say("corrections.name")),
  "application/json": site.at(correctionsDataPath),
});

/** A text of the paper as a title, which programs compare and search. */
const asTitle = (text: string, { say }: Site) => withoutNeedlessIsolates(text, say.direction);

type ConfidentialPage = { title: string; description?: string; path?: string };

/**
 * Pages for sources. The referrer policy hides from other sites where a visitor comes from, and keeps the
 * page out of our caches (lib/documents/document.ts). Only a page with a `path` is indexed.
 */
export function confidentialMetadata({ path, ...texts }: ConfidentialPage): Metadata {
  return {
    ...texts,
    referrer: "same-origin",
    ...(path === undefined ? notIndexed : { alternates: { canonical: path } }),
  };
}

const missing = (title: string, status: 404 | 410): Metadata => ({
  title,
  ...notIndexed,
  // The document cache makes it the status of the response.
  other: { "http-status": `${status}` },
});

export const noSuchPageMetadata = ({ say }: Site) => missing(say("not found.name"), 404);
export const withdrawnMetadata = ({ say }: Site) => missing(say("withdrawn.name"), 410);
export const outOfServiceMetadata = ({ say }: Site): Metadata => ({
  title: say("out of service.name"),
  ...notIndexed,
});

/** `types`: other formats of the page. Unless they say otherwise, the paper's RSS feed is linked. */
type SharedPage = {
  title: string;
  description: string;
  path: string;
  types?: AlternateLinks;
  languages?: Record<string, string>;
};
type AlternateLinks = NonNullable<NonNullable<Metadata["alternates"]>["types"]>;

/** Metadata of every page that is indexed and shared. */
function metadataOf(
  { title, description, path, types, languages }: SharedPage,
  site: Site,
  card: ShareCard,
): Metadata {
  const url = absolute(site.address, path);
  const { path: cardPath, ...picture } = card;
  return {
    // Absolute: Next inserts titles into its template with String.replace, which would expand $& in one.
    title: { absolute: `${title} | ${site.name}` },
    description,
    alternates: {
      canonical: url,
      types: { "application/rss+xml": feedLink("rss", site), ...types },
      ...(languages && { languages }),
    },
    // Lets search engines show large previews.
    robots: "max-image-preview:large",
    openGraph: {
      type: "website",
      siteName: site.name,
      locale: localeOf(site.language),
      url,
      title,
      description,
      images: { url: absolute(site.address, cardPath), ...picture, type: "image/png" },
    },
    twitter: { card: "summary_large_image", ...accountOnX(site) },
  };
}

/** The paper's account on X, if its profiles name one. */
function accountOnX({ profiles }: Site): { site?: string } {
  const ofX = /^https:\/\/(?:www\.)?(?:x|twitter)\.com\/(\w+)\/?$/;
  const [account] = profiles.flatMap(({ url }) => ofX.exec(url)?.[1] ?? []);
  return account ? { site: `@${account}` } : {};
}

/** Links to the feeds of a list or of the whole paper, in all formats. */
const feedsOf = (site: Site, list?: FeedList, listName?: string) => ({
  "application/rss+xml": feedLink("rss", site, list, listName),
  "application/atom+xml": feedLink("atom", site, list, listName),
  "application/feed+json": feedLink("json", site, list, listName),
});

function feedLink(format: FeedFormat, { name, say, at }: Site, list?: FeedList, listName?: string) {
  const title = listName === undefined ? name : say("paper.titled", { paper: name, words: listName });
  return [{ url: at(feedPath(format, list)), title }];
}

const titleOfPaper = ({ name, tagline, say }: Site): string =>
  say("paper.titled", { paper: name, words: tagline });

/** Mastodon shows one account beside a preview: that of the first author who has one. */
function createdBy(authors: Author[]): Record<string, string> {
  const account = authors.find(({ fediverse }) => fediverse)?.fediverse;
  return account === undefined ? {} : { "fediverse:creator": account };
}

/** The Open Graph locale of a language: en_GB for en-GB, and hy_AM for hy. */
function localeOf(language: string): string {
  const locale = new Intl.Locale(language).maximize();
  return `${locale.language}_${locale.region}`;
}

/**
 * Metadata of each kind of page for search engines and social platforms: title, description, canonical
 * address, share card. Kept short: it is sent before the content. Next itself repeats title and description
 * for X.
 */
import type { Metadata } from "next";
import type { Article, Author, Category, ContentPage, Site } from "@/lib/content/model";
import { changedAt } from "@/lib/content/publication";
import type { Window } from "@/lib/most-read/ranking";
import {
  absolute,
  alternatePath,
  articlePath,
  feedPath,
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
export function paperMetadata({ name, tagline, description, address }: Site): Metadata {
  return {
    metadataBase: new URL(address),
    title: { default: titleOfPaper({ name, tagline }), template: `%s | ${name}` },
    description,
  };
}

export function frontMetadata(site: Site, card?: ShareCard): Metadata {
  const title = titleOfPaper(site);
  return {
    ...metadataOf({ title, description: site.description, path: frontPath }, site, card),
    title: { absolute: title },
    alternates: { canonical: absolute(site.address, frontPath), types: feedsOf(site) },
    // With a base, Next removes the slash, and the address would differ from the one in the sitemap and the
    // feeds.
    metadataBase: null,
  };
}

export function articleMetadata(article: Article, site: Site, now: Date, card?: ShareCard): Metadata {
  const { headline, standfirst, slug, category, topics, authors, publishedAt } = article;
  const metadata = metadataOf(
    { title: headline, description: standfirst, path: articlePath(slug) },
    site,
    card,
  );
  return {
    ...metadata,
    alternates: {
      ...metadata.alternates,
      types: {
        ...metadata.alternates?.types,
        "text/markdown": alternatePath(slug, "md"),
        "application/json": alternatePath(slug, "json"),
      },
    },
    openGraph: {
      ...metadata.openGraph,
      type: "article",
      publishedTime: publishedAt.toISOString(),
      modifiedTime: changedAt(article, now).toISOString(),
      section: category.name,
      tags: topics.map(({ name }) => name),
      authors: authors.map((author) => absolute(site.address, listPath("author", author.slug))),
    },
    ...createdBy(authors),
  };
}

/** Page `number` of a list. All pages are indexed: older stories are linked from nowhere else. */
export function listMetadata(
  kind: ListKind,
  {
    slug,
    name,
    description = `Every story about ${name}.`,
  }: { slug: string; name: string; description?: string },
  number: number,
  site: Site,
  card?: ShareCard,
): Metadata {
  const title = number === 1 ? name : `${name}, page ${number}`;
  const metadata = metadataOf({ title, description, path: listPath(kind, slug, number) }, site, card);
  return { ...metadata, alternates: { ...metadata.alternates, types: feedsOf(site, { kind, slug, name }) } };
}

export function authorMetadata(author: Author, number: number, site: Site, card?: ShareCard): Metadata {
  const metadata = listMetadata("author", { ...author, description: author.bio }, number, site, card);
  return {
    ...metadata,
    openGraph: { ...metadata.openGraph, type: "profile" },
    ...createdBy([author]),
  };
}

/** The part of Most Read that an address names. */
export type MostReadView = { section: Category | undefined; window: Window | undefined };

export const mostReadName = (section?: Category) => (section ? `Most Read in ${section.name}` : "Most Read");

/** Most Read. Its windows are not indexed, since they show the same stories in another order. */
export function mostReadMetadata({ section, window }: MostReadView, site: Site, card?: ShareCard): Metadata {
  const name = mostReadName(section);
  return {
    ...metadataOf(
      {
        title: window ? `${name}, ${window.label}` : name,
        description: "What the paper's readers read, each counted once, and how we know.",
        path: mostReadPath(section?.slug, window?.name),
      },
      site,
      card,
    ),
    ...(window && notIndexed),
  };
}

export function pageMetadata(
  { title, description, slug }: Pick<ContentPage, "title" | "description" | "slug">,
  site: Site,
  card?: ShareCard,
): Metadata {
  return metadataOf({ title, description, path: pagePath(slug) }, site, card);
}

/**
 * Pages for sources. The referrer policy hides from other sites where a visitor comes from, and makes our
 * server not cache the page (lib/documents/document.ts). They have no share card. Only a page with a `path`
 * is indexed.
 */
export function confidentialMetadata({
  title,
  description,
  path,
}: {
  title: string;
  description?: string;
  path?: string;
}): Metadata {
  return {
    title,
    ...(description !== undefined && { description }),
    referrer: "same-origin",
    ...(path === undefined ? notIndexed : { alternates: { canonical: path } }),
  };
}

/** The page for unknown addresses. The document cache makes `http-status` the status of the response. */
export const noSuchPageMetadata: Metadata = {
  title: "No such page",
  ...notIndexed,
  other: { "http-status": "404" },
};

export const withdrawnMetadata: Metadata = {
  title: "Taken down",
  ...notIndexed,
  other: { "http-status": "410" },
};

export const outOfServiceMetadata: Metadata = { title: "Out of service", ...notIndexed };

/** Metadata of every page that is indexed and shared. */
function metadataOf(
  { title, description, path }: { title: string; description: string; path: string },
  site: Site,
  card: ShareCard | undefined,
): Metadata {
  const url = absolute(site.address, path);
  return {
    // Absolute: Next inserts titles into its template with String.replace, where $& in a headline has a
    // meaning.
    title: { absolute: `${title} | ${site.name}` },
    description,
    alternates: { canonical: url, types: { [feedTypes.rss]: feedsOf(site)[feedTypes.rss] } },
    // Lets search engines show large previews.
    robots: "max-image-preview:large",
    openGraph: {
      type: "website",
      siteName: site.name,
      locale: localeOf(site.language),
      url,
      title,
      description,
      ...(card && {
        images: {
          url: absolute(site.address, card.path),
          width: card.width,
          height: card.height,
          alt: card.alt,
          type: "image/png",
        },
      }),
    },
    twitter: { card: "summary_large_image", ...accountOnX(site) },
  };
}

/** The paper's account on X, if its profiles name one. */
function accountOnX({ profiles }: Site): { site?: string } {
  for (const { url } of profiles) {
    const account = /^https:\/\/(?:www\.)?(?:x|twitter)\.com\/(\w+)\/?$/.exec(url)?.[1];
    if (account) return { site: `@${account}` };
  }
  return {};
}

const feedTypes = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
} as const;

/** Links to the feeds of a list or of the whole paper, in all formats. Other pages link to one feed. */
function feedsOf({ name }: Site, list?: { kind: ListKind; slug: string; name: string }) {
  const title = list ? `${name}: ${list.name}` : name;
  const feed = (format: keyof typeof feedTypes) => [{ url: feedPath(format, list), title }];
  return { [feedTypes.rss]: feed("rss"), [feedTypes.atom]: feed("atom"), [feedTypes.json]: feed("json") };
}

function titleOfPaper({ name, tagline }: Pick<Site, "name" | "tagline">): string {
  return `${name}: ${tagline}`;
}

/** Mastodon shows one account beside a preview: that of the first author who has one. */
function createdBy(authors: Author[]): Metadata {
  const account = authors.find(({ fediverse }) => fediverse)?.fediverse;
  return account === undefined ? {} : { other: { "fediverse:creator": account } };
}

/** The Open Graph locale of a language: en_GB for en-GB, and hy_AM for hy. */
function localeOf(language: string): string {
  const locale = new Intl.Locale(language).maximize();
  return `${locale.language}_${locale.region}`;
}

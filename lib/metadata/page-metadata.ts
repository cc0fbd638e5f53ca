/**
 * What the head of each kind of page tells machines: title, description, its one address, how it looks when it is shared.
 * Short, since it stands before what a reader came for. Next repeats title and description for X by itself.
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

/** The share card of a page (lib/cards/card.ts): a PNG, with what it shows in words. */
export type ShareCard = { path: string; alt: string; width: number; height: number };

/** What all pages share: whatever a page does not say of itself. */
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
    // With a base Next takes the slash off, and one page had two addresses: this one and that in sitemap and feeds.
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

/** Page `number` of a list. Each has its own address, and is to be found: older stories are linked from nowhere else. */
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

/** What of Most Read an address asks for. */
export type MostReadView = { section: Category | undefined; window: Window | undefined };

export const mostReadName = (section?: Category) => (section ? `Most Read in ${section.name}` : "Most Read");

/** Most Read. Its windows show the same stories in another order: they are for readers, not to be found. */
export function mostReadMetadata({ section, window }: MostReadView, site: Site, card?: ShareCard): Metadata {
  const what = mostReadName(section);
  return {
    ...metadataOf(
      {
        title: window ? `${what}, ${window.told}` : what,
        description: "What the paper's readers read, each counted once, and how we know.",
        path: mostReadPath(section?.slug, window?.name),
      },
      site,
      card,
    ),
    ...(window && notFound),
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
 * Pages for sources. No other site hears that a visitor comes from here, and our own server takes the same mark for the
 * wish that no copy is kept (lib/documents/document.js). They are not dressed for platforms. Only a page with a `path` is
 * to be found.
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
    ...(path === undefined ? notFound : { alternates: { canonical: path } }),
  };
}

/** A page where there is none. The document cache turns `http-status` into the response's own. */
export const noSuchPageMetadata: Metadata = {
  title: "No such page",
  robots: { index: false },
  other: { "http-status": "404" },
};

export const withdrawnMetadata: Metadata = {
  title: "Taken down",
  robots: { index: false },
  other: { "http-status": "410" },
};

export const outOfServiceMetadata: Metadata = { title: "Out of service", robots: { index: false } };

const notFound = { robots: { index: false } } satisfies Metadata;

/** What every page says that is to be found and shared. */
function metadataOf(
  { title, description, path }: { title: string; description: string; path: string },
  site: Site,
  card: ShareCard | undefined,
): Metadata {
  const url = absolute(site.address, path);
  return {
    // Whole, for Next would take signs like $& in a headline for instructions when it puts it into its template.
    title: { absolute: `${title} | ${site.name}` },
    description,
    alternates: { canonical: url, types: { [feedTypes.rss]: feedsOf(site)[feedTypes.rss] } },
    // Search engines may show our pictures large.
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

/** X shows whose page it is where the paper has an account there. */
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

/**
 * Where feed readers find the feeds of a list, or of the whole paper, in all formats. Pages that are neither name only one
 * of the paper's: each costs its reader bytes.
 */
function feedsOf({ name }: Site, list?: { kind: ListKind; slug: string; name: string }) {
  const title = list ? `${name}: ${list.name}` : name;
  const feed = (format: keyof typeof feedTypes) => [{ url: feedPath(format, list), title }];
  return { [feedTypes.rss]: feed("rss"), [feedTypes.atom]: feed("atom"), [feedTypes.json]: feed("json") };
}

function titleOfPaper({ name, tagline }: Pick<Site, "name" | "tagline">): string {
  return `${name}: ${tagline}`;
}

/** Mastodon shows one name beside a preview: that of the first author who has an account. */
function createdBy(authors: Author[]): Metadata {
  const account = authors.find(({ fediverse }) => fediverse)?.fediverse;
  return account === undefined ? {} : { other: { "fediverse:creator": account } };
}

/** A language as Open Graph spells it, with its country: en-GB is en_GB, and plain hy is hy_AM. */
function localeOf(language: string): string {
  const { language: spoken, region } = new Intl.Locale(language).maximize();
  return `${spoken}_${region}`;
}

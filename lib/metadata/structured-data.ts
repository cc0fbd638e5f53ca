/**
 * What search engines are told of each page in their own terms (schema.org), beside what it says to readers: the same
 * facts and no others. A page says it in one block (components/site/data-block.tsx); a story's is short, since all of the
 * page must fit into what a server sends at once.
 */
import type {
  BreadcrumbList,
  CollectionPage,
  Graph,
  ImageObject,
  ItemList,
  NewsArticle,
  NewsMediaOrganization,
  Person,
  ProfilePage,
  Thing,
  WebSite,
} from "schema-dts";
import { cropFile, cropsOf } from "@/lib/content/crops";
import type { Article, ArticleEntry, Author, ContentPage, CreditedPicture, Site } from "@/lib/content/model";
import { changedAt } from "@/lib/content/publication";
import type { Page } from "@/lib/pagination";
import {
  absolute,
  articlePath,
  cropPath,
  frontPath,
  iconPath,
  type ListKind,
  listPath,
  mostReadPath,
  pagePath,
  picturePath,
} from "@/lib/urls";
import { type MostReadView, mostReadName, type ShareCard } from "./page-metadata";

export type PageData = Graph;

/** A step on the way to a page. */
type Step = { name: string; path: string };
/** All that a list says of a story. */
type Addressed = Pick<ArticleEntry, "slug">;

export function frontData(site: Site, pages: Addressed[]): PageData {
  const { name, tagline, description, language } = site;
  const website: WebSite = {
    "@type": "WebSite",
    name,
    alternateName: tagline,
    description,
    url: absolute(site.address, frontPath),
    inLanguage: language,
    publisher: { "@id": paperId(site) },
  };
  return graph(website, paperInFull(site, pages));
}

/** A story; where it has no picture, its card stands for one. */
export function articleData(article: Article, site: Site, now: Date, card: ShareCard): PageData {
  const { headline, slug, category, topics, authors, publishedAt, corrections, image, label } = article;
  const story: NewsArticle = {
    "@type": "NewsArticle",
    headline,
    url: absolute(site.address, articlePath(slug)),
    image: image ? imagesOf(image, site) : imageOf(card.path, card, site),
    datePublished: publishedAt.toISOString(),
    dateModified: changedAt(article, now).toISOString(),
    author: authors.map((author) => personOf(author, site)),
    articleSection: category.name,
    ...(label && { genre: label }),
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    isAccessibleForFree: true,
    publisher: paperOf(site),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ at, text }) => ({
        "@type": "CorrectionComment" as const,
        text,
        datePublished: at.toISOString(),
      })),
    }),
  };
  const section = { name: category.name, path: listPath("category", category.slug) };
  return graph(story, wayTo([section, { name: headline, path: articlePath(slug) }], site));
}

/** A page of a section or a topic. */
export function listData(
  kind: ListKind,
  { slug, name }: { slug: string; name: string },
  { items, number }: Page<Addressed>,
  site: Site,
): PageData {
  const address = absolute(site.address, listPath(kind, slug, number));
  return graph(collectionOf(name, address, items, site), wayTo([{ name, path: listPath(kind, slug) }], site));
}

/** Most Read, best first. */
export function mostReadData({ section, window }: MostReadView, articles: Addressed[], site: Site): PageData {
  const address = absolute(site.address, mostReadPath(section?.slug, window?.name));
  const way = [{ name: mostReadName(), path: mostReadPath() }];
  if (section) way.push({ name: mostReadName(section), path: mostReadPath(section.slug) });
  return graph(collectionOf(mostReadName(section), address, articles, site), wayTo(way, site));
}

/** Who an author is, and the stories on this page of theirs. */
export function authorData(author: Author, articles: Addressed[], site: Site): PageData {
  const { name, slug, role, bio, face, links } = author;
  const elsewhere = links.map(({ url }) => url).filter((url) => url.startsWith("https:"));
  const profile: ProfilePage = {
    "@type": "ProfilePage",
    mainEntity: {
      ...personOf(author, site),
      identifier: slug,
      jobTitle: role,
      description: bio,
      ...(face && { image: absolute(site.address, picturePath(face.id, face.width, "jpg")) }),
      ...(elsewhere.length > 0 && { sameAs: elsewhere }),
      worksFor: paperOf(site),
    },
  };
  return graph(profile, listOf(articles, site), wayTo([{ name, path: listPath("author", slug) }], site));
}

/** A page about the paper tells who the paper is. */
export function contentPageData(
  { title, slug }: Pick<ContentPage, "title" | "slug">,
  site: Site,
  pages: Addressed[],
): PageData {
  return graph(paperInFull(site, pages), wayTo([{ name: title, path: pagePath(slug) }], site));
}

function graph(...things: Thing[]): PageData {
  return { "@context": "https://schema.org", "@graph": things };
}

const paperId = (site: Site) => absolute(site.address, "/#paper");

function paperOf(site: Site) {
  return {
    "@type": "NewsMediaOrganization",
    "@id": paperId(site),
    name: site.name,
    url: absolute(site.address, frontPath),
  } satisfies NewsMediaOrganization;
}

/** The paper with all that may be asked of it. Its standards and its way to correct are pages of its own, where it has them. */
function paperInFull(site: Site, pages: Addressed[]): NewsMediaOrganization {
  const pageOf = (slug: string) =>
    pages.some((page) => page.slug === slug) ? absolute(site.address, pagePath(slug)) : undefined;
  const publishingPrinciples = pageOf("standards");
  const correctionsPolicy = pageOf("corrections");
  return {
    ...paperOf(site),
    description: site.description,
    // Not the drawing that browsers get: some who read this take no SVG.
    logo: absolute(site.address, iconPath("icon", 512)),
    ...(site.profiles.length > 0 && { sameAs: site.profiles.map(({ url }) => url) }),
    ...(publishingPrinciples && { publishingPrinciples }),
    ...(correctionsPolicy && { correctionsPolicy }),
  };
}

function personOf({ name, slug }: Pick<Author, "name" | "slug">, site: Site) {
  return {
    "@type": "Person",
    name,
    url: absolute(site.address, listPath("author", slug)),
  } satisfies Person;
}

function imagesOf(picture: CreditedPicture, site: Site): ImageObject[] {
  return cropsOf(picture).map((size) => imageOf(cropPath(cropFile(picture, size)), size, site));
}

function imageOf(path: string, { width, height }: { width: number; height: number }, site: Site) {
  return {
    "@type": "ImageObject",
    url: absolute(site.address, path),
    width: `${width}`,
    height: `${height}`,
  } satisfies ImageObject;
}

function collectionOf(name: string, url: string, articles: Addressed[], site: Site): CollectionPage {
  return { "@type": "CollectionPage", name, url, mainEntity: listOf(articles, site) };
}

function listOf(articles: Addressed[], site: Site): ItemList {
  return {
    "@type": "ItemList",
    itemListElement: articles.map(({ slug }, place) => ({
      "@type": "ListItem",
      position: place + 1,
      url: absolute(site.address, articlePath(slug)),
    })),
  };
}

/** The way from the front page to this one. The last step is the page itself, and leads nowhere. */
function wayTo(steps: Step[], site: Site): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ name: site.name, path: frontPath }, ...steps].map(({ name, path }, place) => ({
      "@type": "ListItem",
      position: place + 1,
      name,
      ...(place < steps.length && { item: absolute(site.address, path) }),
    })),
  };
}

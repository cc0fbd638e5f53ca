/**
 * Structured data (schema.org) of each page: the facts that readers see, and no others. Each page has one
 * block, short in a story, since the page must fit the first round trip.
 */
import type * as schema from "schema-dts";
import { cropFile, cropsOf } from "@/lib/content/crops";
import type { Article, ArticleEntry, Author, ContentPage, Site } from "@/lib/content/model";
import { changedAt } from "@/lib/content/publication";
import { type FieldsIn, textsIn } from "@/lib/content/schema";
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

export type PageData = schema.Graph;

type Addressed = Pick<ArticleEntry, "slug">;

export function frontData(site: Site, pages: Addressed[]): PageData {
  const website: schema.WebSite = {
    "@type": "WebSite",
    name: site.name,
    alternateName: site.tagline,
    description: site.description,
    url: absolute(site.address, frontPath),
    inLanguage: site.language,
    publisher: { "@id": paperId(site) },
  };
  return graph(website, paperInFull(site, pages));
}

/** A story. Without a picture it has the share card as its image. */
export function articleData(article: Article, site: Site, now: Date, card: ShareCard): PageData {
  const { headline, slug, category, topics, authors, publishedAt, corrections, image, label } = article;
  const facts = {
    ...textsIn("jsonLd", article),
    url: absolute(site.address, articlePath(slug)),
    image: image
      ? cropsOf(image).map((size) => imageOf(cropPath(cropFile(image, size)), size, site))
      : imageOf(card.path, card, site),
    datePublished: publishedAt.toISOString(),
    dateModified: changedAt(article, now).toISOString(),
    author: authors.map((author) => personOf(author, site)),
    articleSection: category.name,
    // JSON has no key for what is undefined.
    genre: label,
    keywords: unlessEmpty(topics.map(({ name }) => name)),
    isAccessibleForFree: true,
    publisher: paperOf(site),
    correction: unlessEmpty(
      corrections.map(({ at, text }) => ({
        "@type": "CorrectionComment" as const,
        text,
        datePublished: at.toISOString(),
      })),
    ),
  } satisfies FieldsIn<"jsonLd">;
  const story = { "@type": "NewsArticle", ...facts } as schema.NewsArticle;
  const section = { name: category.name, path: listPath("category", category.slug) };
  return graph(story, breadcrumbs([section, { name: headline, path: articlePath(slug) }], site));
}

/** A page of a category or a topic. */
export function listData(
  kind: ListKind,
  { slug, name }: { slug: string; name: string },
  { items, number }: Page<Addressed>,
  site: Site,
): PageData {
  const collection = collectionOf(name, listPath(kind, slug, number), items, site);
  return graph(collection, breadcrumbs([{ name, path: listPath(kind, slug) }], site));
}

/** Most Read, best first. */
export function mostReadData({ section, window }: MostReadView, articles: Addressed[], site: Site): PageData {
  const path = mostReadPath(section?.slug, window?.name);
  const trail = [{ name: mostReadName(), path: mostReadPath() }];
  if (section) trail.push({ name: mostReadName(section), path: mostReadPath(section.slug) });
  return graph(collectionOf(mostReadName(section), path, articles, site), breadcrumbs(trail, site));
}

/** An author and one page of their stories. */
export function authorData(author: Author, articles: Addressed[], site: Site): PageData {
  const { name, slug, role, bio, face, links } = author;
  const elsewhere = links.map(({ url }) => url).filter((url) => url.startsWith("https:"));
  const profile: schema.ProfilePage = {
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
  const trail = [{ name, path: listPath("author", slug) }];
  return graph(profile, listOf(articles, site), breadcrumbs(trail, site));
}

/** A page about the paper describes the paper itself. */
export function contentPageData(page: Pick<ContentPage, "title" | "slug">, site: Site, pages: Addressed[]) {
  const trail = [{ name: page.title, path: pagePath(page.slug) }];
  return graph(paperInFull(site, pages), breadcrumbs(trail, site));
}

const unlessEmpty = <Item>(items: Item[]) => (items.length > 0 ? items : undefined);

function graph(...things: schema.Thing[]): PageData {
  return { "@context": "https://schema.org", "@graph": things };
}

const paperId = (site: Site) => absolute(site.address, "/#paper");

function paperOf(site: Site) {
  return {
    "@type": "NewsMediaOrganization",
    "@id": paperId(site),
    name: site.name,
    url: absolute(site.address, frontPath),
  } satisfies schema.NewsMediaOrganization;
}

/** The paper with all details. Its standards and its corrections policy are content pages, if it has them. */
function paperInFull(site: Site, pages: Addressed[]): schema.NewsMediaOrganization {
  const linkTo = (slug: string, property: "publishingPrinciples" | "correctionsPolicy") =>
    pages.some((page) => page.slug === slug) && { [property]: absolute(site.address, pagePath(slug)) };
  return {
    ...paperOf(site),
    description: site.description,
    // Not the SVG: some consumers cannot read it.
    logo: absolute(site.address, iconPath("icon", 512)),
    ...(site.profiles.length > 0 && { sameAs: site.profiles.map(({ url }) => url) }),
    ...linkTo("standards", "publishingPrinciples"),
    ...linkTo("corrections", "correctionsPolicy"),
  };
}

function personOf({ name, slug }: Pick<Author, "name" | "slug">, site: Site) {
  return {
    "@type": "Person",
    name,
    url: absolute(site.address, listPath("author", slug)),
  } satisfies schema.Person;
}

function imageOf(path: string, { width, height }: { width: number; height: number }, site: Site) {
  const url = absolute(site.address, path);
  return { "@type": "ImageObject", url, width: `${width}`, height: `${height}` } satisfies schema.ImageObject;
}

function collectionOf(name: string, path: string, articles: Addressed[], site: Site): schema.CollectionPage {
  const url = absolute(site.address, path);
  return { "@type": "CollectionPage", name, url, mainEntity: listOf(articles, site) };
}

function listOf(articles: Addressed[], site: Site): schema.ItemList {
  return {
    "@type": "ItemList",
    itemListElement: articles.map(({ slug }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      url: absolute(site.address, articlePath(slug)),
    })),
  };
}

/** The breadcrumbs from the front page. The last is the page itself and has no link. */
function breadcrumbs(trail: { name: string; path: string }[], site: Site): schema.BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ name: site.name, path: frontPath }, ...trail].map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      ...(index < trail.length && { item: absolute(site.address, path) }),
    })),
  };
}

/** Serialises data for a script element: JSON without characters that could end the element or a line. */
export function dataBlockText(data: object): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

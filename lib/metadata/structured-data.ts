/**
 * Structured data (schema.org) of each page: the facts that readers see, and no others. Each page has one
 * block. That of a story repeats no text of its body, since the page must fit the first round trip.
 */
import type * as schema from "schema-dts";
import { cropFile, cropsOf } from "@/lib/content/crops";
import { type Label, reviewed } from "@/lib/content/labels";
import type { Article, ArticleEntry, Author, ContentPage, CreditedPicture, Site } from "@/lib/content/model";
import { changedAt } from "@/lib/content/publication";
import { rightsOf } from "@/lib/content/rights";
import { type FieldsIn, textsIn } from "@/lib/content/schema";
import { wordsIn } from "@/lib/content/words-in";
import { licenceUrl } from "@/lib/licence-url";
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
import { matchesIn } from "./match-data";
import { mediaIn } from "./media-data";
import { type MostReadView, mostReadName, type ShareCard } from "./page-metadata";
import { recipesIn } from "./recipe-data";

export type PageData = schema.Graph;

type Addressed = Pick<ArticleEntry, "slug">;

export function frontData(site: Site, pages: Addressed[]): PageData {
  const website: schema.WebSite = {
    "@type": "WebSite",
    name: site.name,
    alternateName: site.tagline,
    description: site.description,
    url: absolute(site.address, site.at(frontPath)),
    inLanguage: site.language,
    publisher: { "@id": paperId(site) },
  };
  return graph(website, paperInFull(site, pages));
}

/** A story. Without a picture it has the share card as its image. */
export function articleData(article: Article, site: Site, now: Date, card: ShareCard): PageData {
  const {
    headline,
    slug,
    category,
    topics,
    authors,
    publishedAt,
    corrections,
    image,
    label,
    partner,
    series,
  } = article;
  const url = absolute(site.address, articlePath(slug));
  const facts = {
    ...textsIn("jsonLd", article),
    url,
    mainEntityOfPage: url,
    inLanguage: site.language,
    image: image
      ? cropsOf(image).map((size) => ({
          ...imageOf(cropPath(cropFile(image, size)), size, site),
          ...rightsInPicture(image),
        }))
      : imageOf(card.path, card, site),
    datePublished: publishedAt.toISOString(),
    dateModified: changedAt(article, now).toISOString(),
    author: authors.map((author) => personOf(author, site)),
    articleSection: category.name,
    // JSON has no key for what is undefined.
    genre: label,
    sponsor: partner && { "@type": "Organization", name: partner.name, url: partner.url },
    additionalType: additionalTypeOf(article),
    isPartOf: series && {
      "@type": "CreativeWorkSeries" as const,
      name: series.name,
      url: absolute(site.address, site.at(listPath("series", series.slug))),
    },
    position: series?.part,
    keywords: unlessEmpty(topics.map(({ name }) => name)),
    wordCount: wordsIn(article.body),
    isAccessibleForFree: true,
    license: rightsOf(site).licence?.url,
    copyrightNotice: site.copyright,
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
  const section = { name: category.name, path: site.at(listPath("category", category.slug)) };
  return graph(
    story,
    breadcrumbs([section, { name: headline, path: articlePath(slug) }], site),
    ...recipesIn(article, site, story),
    ...matchesIn(article, site),
    ...reviewOf(article, url, site),
    ...mediaIn(article, site),
  );
}

/** What schema.org calls a story beside NewsArticle, which alone search engines know. */
function additionalTypeOf({ label, partner }: ArticleEntry): string | undefined {
  const type = partner?.kind === "paid" ? "AdvertiserContentArticle" : label && articleTypes[label];
  return type && `https://schema.org/${type}`;
}

const articleTypes: Partial<Record<Label, string>> = {
  analysis: "AnalysisNewsArticle",
  explainer: "BackgroundNewsArticle",
  opinion: "OpinionNewsArticle",
  review: "ReviewNewsArticle",
};

/** What a story reviews, and its verdict. */
function reviewOf({ review, authors, publishedAt }: Article, url: string, site: Site): schema.Review[] {
  if (!review) return [];
  const { of, kind, rating } = review;
  return [
    {
      "@type": "Review",
      url,
      itemReviewed: { "@type": reviewed[kind], name: of } as schema.Thing,
      author: authors.map((author) => personOf(author, site)),
      publisher: { "@id": paperId(site) },
      datePublished: publishedAt.toISOString(),
      ...(rating !== undefined && {
        reviewRating: { "@type": "Rating", ratingValue: rating, bestRating: 5, worstRating: 0 } as const,
      }),
    },
  ];
}

/** A page of a category or a topic. */
export function listData(
  kind: ListKind,
  { slug, name, description }: { slug: string; name: string; description?: string },
  { items, number }: Page<Addressed>,
  site: Site,
): PageData {
  const collection = collectionOf(name, site.at(listPath(kind, slug, number)), items, site);
  return graph(
    { ...collection, ...(description && { description }) },
    breadcrumbs([{ name, path: site.at(listPath(kind, slug)) }], site),
  );
}

/** Most Read, best first. */
export function mostReadData({ section, window }: MostReadView, articles: Addressed[], site: Site): PageData {
  const path = site.at(mostReadPath(section?.slug, window?.name));
  const trail = [{ name: mostReadName(site), path: site.at(mostReadPath()) }];
  if (section) trail.push({ name: mostReadName(site, section), path: site.at(mostReadPath(section.slug)) });
  return graph(collectionOf(mostReadName(site, section), path, articles, site), breadcrumbs(trail, site));
}

/** An author and one page of their stories. */
export function authorData(author: Author, articles: Addressed[], site: Site): PageData {
  const { name, slug, role, bio, face } = author;
  const profile: schema.ProfilePage = {
    "@type": "ProfilePage",
    inLanguage: site.language,
    mainEntity: {
      ...personOf(author, site),
      identifier: slug,
      jobTitle: role,
      description: bio,
      ...(face && { image: absolute(site.address, picturePath(face.id, face.width, "jpg")) }),
      worksFor: paperOf(site),
    },
  };
  const trail = [{ name, path: site.at(listPath("author", slug)) }];
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
    // Not the SVG: some consumers cannot read it.
    logo: absolute(site.address, iconPath("icon", 512)),
  } satisfies schema.NewsMediaOrganization;
}

/** The pages on how a paper works, by their slugs, and schema.org's names for what they say. */
const policies = {
  standards: "publishingPrinciples",
  corrections: "correctionsPolicy",
  ethics: "ethicsPolicy",
  diversity: "diversityPolicy",
  "fact-checking": "verificationFactCheckingPolicy",
  "unnamed-sources": "unnamedSourcesPolicy",
  feedback: "actionableFeedbackPolicy",
  ownership: "ownershipFundingInfo",
  mission: "missionCoveragePrioritiesPolicy",
  bylines: "noBylinesPolicy",
  masthead: "masthead",
} as const satisfies Record<string, keyof Exclude<schema.NewsMediaOrganization, string>>;

/** The paper with all details. Its policies are content pages, as far as it has them. */
function paperInFull(site: Site, pages: Addressed[]): schema.NewsMediaOrganization {
  const linked = Object.entries(policies).flatMap(([slug, policy]) =>
    pages.some((page) => page.slug === slug) ? [[policy, absolute(site.address, pagePath(slug))]] : [],
  );
  return {
    ...paperOf(site),
    description: site.description,
    sameAs: unlessEmpty(site.profiles.map(({ url }) => url)),
    ...Object.fromEntries(linked),
  };
}

function personOf({ name, slug, links }: Author, site: Site) {
  const elsewhere = links.map(({ url }) => url).filter((url) => url.startsWith("https:"));
  return {
    "@type": "Person",
    name,
    url: absolute(site.address, site.at(listPath("author", slug))),
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
  } satisfies schema.Person;
}

function imageOf(path: string, { width, height }: { width: number; height: number }, site: Site) {
  return {
    "@type": "ImageObject",
    contentUrl: absolute(site.address, path),
    width: `${width}`,
    height: `${height}`,
  } satisfies schema.ImageObject;
}

/** Who made a picture, and who else may show it. A licence without an address is given by its name. */
function rightsInPicture({
  caption,
  credit,
  licence,
}: Pick<CreditedPicture, "caption" | "credit" | "licence">) {
  return {
    caption,
    creditText: credit,
    copyrightNotice: /^(?:©|\(c\)|copyright\b)/i.test(credit) ? credit : undefined,
    license: licence && (licenceUrl(licence) ?? ({ "@type": "CreativeWork", name: licence } as const)),
  };
}

function collectionOf(name: string, path: string, articles: Addressed[], site: Site) {
  return {
    "@type": "CollectionPage",
    name,
    url: absolute(site.address, path),
    inLanguage: site.language,
    mainEntity: listOf(articles, site),
  } satisfies schema.CollectionPage;
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
    itemListElement: [{ name: site.name, path: site.at(frontPath) }, ...trail].map(
      ({ name, path }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name,
        ...(index < trail.length && { item: absolute(site.address, path) }),
      }),
    ),
  };
}

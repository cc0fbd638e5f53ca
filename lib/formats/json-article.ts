import type { Article, Picture, Site } from "@/lib/content/model";
import { changedAt } from "@/lib/content/publication";
import { rightsOf } from "@/lib/content/rights";
import { type FieldsIn, textsIn } from "@/lib/content/schema";
import { pictureFormats } from "@/lib/content/stored";
import {
  absolute,
  alternatePath,
  articlePath,
  feedPath,
  frontPath,
  type ListKind,
  listPath,
  picturePath,
} from "@/lib/urls";
import { fullHtml } from "./full-text";

/** An article as JSON: everything that its page says, with whole addresses. Times are ISO 8601 in UTC. */
export function jsonArticle(article: Article, paper: Site, now: Date): string {
  const {
    slug,
    publishedAt,
    updatedAt,
    image,
    authors,
    category,
    topics,
    series,
    label,
    minutes,
    translations,
  } = article;
  const { address } = paper;
  const url = absolute(address, articlePath(slug));
  const listed = (kind: ListKind, { slug, name }: { slug: string; name: string }) => ({
    slug,
    name,
    url: absolute(address, paper.at(listPath(kind, slug))),
    feed: absolute(address, paper.at(feedPath("json", { kind, slug }))),
  });
  const json = {
    slug,
    url,
    markdown: absolute(address, alternatePath(slug, "md")),
    publication: { name: paper.name, url: absolute(address, paper.at(frontPath)) },
    language: paper.language,
    rights: rightsOf(paper),
    ...textsIn("json", article),
    label,
    category: listed("category", category),
    topics: topics.map((topic) => listed("topic", topic)),
    series: series && { ...listed("series", series), part: series.part },
    authors: authors.map((author) => ({ ...listed("author", author), role: author.role })),
    publishedAt,
    updatedAt,
    changedAt: changedAt(article, now),
    minutes,
    image: image && {
      alt: image.alt,
      caption: image.caption,
      credit: image.credit,
      licence: image.licence,
      focus: image.focus,
      crops: image.crops,
      files: filesOf(image, address),
    },
    keyPoints: article.keyPoints,
    review: article.review,
    life: article.life,
    partner: article.partner,
    corrections: article.corrections,
    translations: translations.map(({ language, slug }) => ({
      language,
      url: absolute(address, articlePath(slug)),
    })),
    formerSlugs: article.redirects,
    html: fullHtml(article, url, paper),
  } satisfies FieldsIn<"json">;
  return `${JSON.stringify(json, null, 1)}\n`;
}

function filesOf({ id, width, height, widths }: Picture, address: string) {
  return widths.flatMap((size) =>
    pictureFormats.map((format) => ({
      url: absolute(address, picturePath(id, size, format)),
      width: size,
      height: Math.round((height * size) / width),
    })),
  );
}

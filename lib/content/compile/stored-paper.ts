import type { Author, CreditedPicture, Picture, Topic } from "../model";
import {
  bodyFile,
  indexFile,
  type StoredArticleBody,
  type StoredEntry,
  type StoredIndex,
  type StoredPageBody,
  storedFormat,
} from "../stored";
import type { CompiledBody } from "./body";
import type { CompiledPaper } from "./contentlayer";
import type { ArticleFields } from "./schema";
import { topicSlug } from "./slugs";

/** The made pictures by what the content calls them. */
export type MadePictures = { pictures: Map<string, Picture>; faces: Map<string, Picture> };

const wordsAMinute = 230;
/** For how long tips are kept where site.yaml does not say. */
const retentionDays = 30;

/** The compiled paper as the files of a generation: paths within it and their text. */
export function storedPaper(
  { site, authors, pages, articles }: CompiledPaper,
  made: MadePictures,
): Map<string, string> {
  const index: StoredIndex = {
    format: storedFormat,
    site: { ...site, tips: { retentionDays, ...site.tips } },
    authors: authors
      .map(({ slug, fields: { face, links = [], ...fields } }): Author => {
        return { slug, ...fields, links, ...(face === undefined ? {} : { face: named(made.faces, face) }) };
      })
      .toSorted(bySlug),
    pages: pages.map(({ slug, fields }) => ({ slug, ...fields })).toSorted(bySlug),
    articles: articles
      .map(({ slug, fields, body }) => entryOf(slug, fields, body, made.pictures))
      .toSorted((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || bySlug(a, b)),
  };
  return new Map<string, string>([
    [indexFile, JSON.stringify(index)],
    ...pages.map(({ slug, body }): [string, string] => {
      const stored: StoredPageBody = { body: body.tree, pictures: figuresOf(body, made.pictures) };
      return [bodyFile(slug), JSON.stringify(stored)];
    }),
    ...articles.map(({ slug, fields: { keyPoints = [], corrections = [] }, body }): [string, string] => {
      const pictures = figuresOf(body, made.pictures);
      const stored: StoredArticleBody = { keyPoints, corrections, body: body.tree, pictures };
      return [bodyFile(slug), JSON.stringify(stored)];
    }),
  ]);
}

function entryOf(
  slug: string,
  fields: ArticleFields,
  body: CompiledBody,
  pictures: Map<string, Picture>,
): StoredEntry {
  const { topics, image, corrections = [], redirects = [], draft = false, keyPoints: _, ...rest } = fields;
  const [correctedAt] = corrections.map(({ at }) => at).toSorted((a, b) => Date.parse(b) - Date.parse(a));
  return {
    slug,
    ...rest,
    topics: topics.map((name): Topic => ({ slug: topicSlug(name), name })),
    ...(image === undefined ? {} : { image: creditedPicture(image, pictures) }),
    minutes: Math.max(1, Math.round(body.words / wordsAMinute)),
    isCorrected: corrections.length > 0,
    ...(correctedAt === undefined ? {} : { correctedAt }),
    redirects,
    isDraft: draft,
  };
}

/** A picture of the front matter as it was made, with its words; cut around its middle unless it says otherwise. */
export function creditedPicture(
  { src, focus = { x: 0.5, y: 0.5 }, ...words }: NonNullable<ArticleFields["image"]>,
  pictures: Map<string, Picture>,
): CreditedPicture {
  return { ...named(pictures, src), ...words, focus };
}

function figuresOf({ figures }: CompiledBody, pictures: Map<string, Picture>): Record<string, Picture> {
  return Object.fromEntries(figures.map(({ src }) => [src, named(pictures, src)]));
}

function named(pictures: Map<string, Picture>, src: string): Picture {
  const picture = pictures.get(src);
  if (picture === undefined)
    throw new Error(`The picture "${src}" is named but was not made. This is a mistake of the compiler.`);
  return picture;
}

function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : 1;
}

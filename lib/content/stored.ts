/**
 * The compiled content as it lies on disk: what `compile/` writes and the door in `lib/content` reads.
 *
 *     <compiled>/current.json                     which generation serves (StoredPointer)
 *     <compiled>/generations/<id>/index.json      the slim index, without bodies (StoredIndex)
 *     <compiled>/generations/<id>/bodies/*.json   one story or page each (StoredArticleBody, StoredPageBody)
 *     <compiled>/pictures/<id>-<width>.<format>   the pictures, shared by all generations
 *     <compiled>/pictures/<id>-<x>-<y>-<size>.jpg  and their crops (crops.ts)
 */
import { join } from "node:path";
import type { Article, ArticleEntry, Author, ContentPage, Picture, Site } from "./model";

/** Rises when the stored shape changes, so that an old reader never misreads a new file. */
export const storedFormat = 3;

export type StoredPointer = { format: typeof storedFormat; generation: string };

/** An entry with its dates as ISO 8601 text in UTC, its category and authors as slugs. */
export type StoredEntry = Omit<
  ArticleEntry,
  "publishedAt" | "updatedAt" | "correctedAt" | "category" | "authors"
> & {
  publishedAt: string;
  updatedAt?: string;
  correctedAt?: string;
  category: string;
  authors: string[];
};

export type StoredPageEntry = Omit<ContentPage, "body" | "pictures">;

/** `articles` newest first, ties by slug; `authors` and `pages` by slug. */
export type StoredIndex = {
  format: typeof storedFormat;
  site: Site;
  authors: Author[];
  pages: StoredPageEntry[];
  articles: StoredEntry[];
};

/** The index as the door hands it on. */
export type Paper = Omit<StoredIndex, "format" | "articles"> & { articles: ArticleEntry[] };

/** What an article has beyond its entry. */
export type StoredArticleBody = Omit<Article, keyof ArticleEntry | "corrections"> & {
  corrections: { at: string; text: string }[];
};

export type StoredPageBody = Pick<ContentPage, "body" | "pictures">;

export const pointerPath = (compiledFolder: string) => join(compiledFolder, "current.json");
export const generationFolder = (compiledFolder: string, id: string) =>
  join(compiledFolder, "generations", id);
export const picturesFolder = (compiledFolder: string) => join(compiledFolder, "pictures");
/** Relative to a generation's folder. */
export const indexFile = "index.json";
/** Relative to a generation's folder. Articles and pages share one root of slugs, so they share this one too. */
export const bodyFile = (slug: string) => `bodies/${slug}.json`;

/** The file of one version of a picture, relative to the folder of pictures. */
export const pictureFile = (picture: Pick<Picture, "id">, width: number, format: PictureFormat) =>
  `${picture.id}-${width}.${format}`;

/** Best first, as `<picture>` offers them. */
export const pictureFormats = ["avif", "webp", "jpg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** The index with every date a date and every reference resolved. Throws where a reference leads nowhere. */
export function reviveIndex({ site, authors, pages, articles }: StoredIndex): Paper {
  const authorsBySlug = new Map(authors.map((author) => [author.slug, author]));
  const categoriesBySlug = new Map(site.categories.map((category) => [category.slug, category]));
  const resolve = <Thing>(things: Map<string, Thing>, slug: string, entry: StoredEntry): Thing => {
    const thing = things.get(slug);
    if (!thing)
      throw new Error(`The compiled article "${entry.slug}" names "${slug}", which is not in the index.`);
    return thing;
  };
  return {
    site,
    authors,
    pages,
    articles: articles.map((entry) => {
      const { publishedAt, updatedAt, correctedAt, category, authors: slugs, ...rest } = entry;
      return {
        ...rest,
        category: resolve(categoriesBySlug, category, entry),
        authors: slugs.map((slug) => resolve(authorsBySlug, slug, entry)),
        publishedAt: new Date(publishedAt),
        ...(updatedAt === undefined ? {} : { updatedAt: new Date(updatedAt) }),
        ...(correctedAt === undefined ? {} : { correctedAt: new Date(correctedAt) }),
      };
    }),
  };
}

export function reviveArticleBody(body: StoredArticleBody): Omit<Article, keyof ArticleEntry> {
  return { ...body, corrections: body.corrections.map(({ at, text }) => ({ at: new Date(at), text })) };
}

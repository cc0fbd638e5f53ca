/**
 * The compiled content as it lies on disk: what `compile/` writes and the door in `lib/content` reads.
 *
 *     <compiled>/current.json                     which generation serves, and since when (StoredPointer)
 *     <compiled>/generations/<id>.json            the paper but for its stories, and which months it has (StoredIndex)
 *     <compiled>/months/<id>.json                 the stories of one month, without bodies (StoredEntry[])
 *     <compiled>/bodies/<ab>/<id>.json            one story or page each (StoredArticleBody, StoredPageBody)
 *     <compiled>/pictures/<id>-<width>.<format>   the pictures, shared by all generations
 *     <compiled>/pictures/<id>-<x>-<y>-<size>.jpg  and their crops (crops.ts)
 *
 * Ids are hashes of what they name, so what two generations have in common lies there once: an edit writes one body, one
 * month and one index, however large the archive.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Article, ArticleEntry, Author, ContentPage, Picture, Site } from "./model";

/** Rises when the stored shape changes, so that an old reader never misreads a new file. */
export const storedFormat = 4;

export type StoredPointer = {
  format: typeof storedFormat;
  generation: string;
  /** When this generation began to serve, as ISO 8601 text in UTC: no page made before that shows it. */
  since: string;
  /**
   * When stories will come out, be updated or be corrected that had not been when this was compiled, earliest first: ISO
   * 8601 text in UTC.
   */
  due: string[];
};

/** Where the body of a story or page lies, and the pictures that its figures name, by their `src`. */
export type StoredText = { body: string; pictures?: Record<string, Picture> };

/** An entry with its dates as ISO 8601 text in UTC, its category and authors as slugs. */
export type StoredEntry = StoredText &
  Omit<ArticleEntry, "publishedAt" | "updatedAt" | "correctionTimes" | "category" | "authors"> & {
    publishedAt: string;
    updatedAt?: string;
    /** Left out where there is none, for most stories have none. */
    correctionTimes?: string[];
    category: string;
    authors: string[];
  };

export type StoredPageEntry = StoredText & Omit<ContentPage, "body" | "pictures">;

/** `months` latest first; in each, stories newest first, ties by slug. `authors` and `pages` by slug. */
export type StoredIndex = {
  format: typeof storedFormat;
  site: Site;
  authors: Author[];
  pages: StoredPageEntry[];
  /** Ids of months. */
  months: string[];
  /** Slugs of stories that readers could read once and no longer can, sorted. */
  withdrawn: string[];
};

/** What an article has beyond its entry, but for its pictures. */
export type StoredArticleBody = Omit<Article, keyof ArticleEntry | "corrections" | "pictures"> & {
  corrections: { at: string; text: string }[];
};

export type StoredPageBody = Pick<ContentPage, "body">;

/** What one compile remembers for the next. It lies beside the compiled content, never in it: it includes drafts. */
export const compileCacheFolder = (compiledFolder: string) => `${compiledFolder}.known`;
/** Where workers copy texts, drafts included, during a compile. */
export const scratchFolder = (compiledFolder: string) => join(compileCacheFolder(compiledFolder), "scratch");

export const pointerPath = (compiledFolder: string) => join(compiledFolder, "current.json");
export const generationsFolder = (compiledFolder: string) => join(compiledFolder, "generations");
export const monthsFolder = (compiledFolder: string) => join(compiledFolder, "months");
export const bodiesFolder = (compiledFolder: string) => join(compiledFolder, "bodies");
export const picturesFolder = (compiledFolder: string) => join(compiledFolder, "pictures");

export const generationPath = (compiledFolder: string, id: string) =>
  join(generationsFolder(compiledFolder), `${id}.json`);
export const monthPath = (compiledFolder: string, id: string) =>
  join(monthsFolder(compiledFolder), `${id}.json`);
/** In folders by their first two letters, since file systems are slow with a hundred thousand names in one. */
export const bodyPath = (compiledFolder: string, id: string) =>
  join(bodiesFolder(compiledFolder), id.slice(0, 2), `${id}.json`);

/** The id of a stored text: 64 bits of its hash. */
export function storedId(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** The file of one version of a picture, relative to the folder of pictures. */
export const pictureFile = (picture: Pick<Picture, "id">, width: number, format: PictureFormat) =>
  `${picture.id}-${width}.${format}`;

/** Best first, as `<picture>` offers them. */
export const pictureFormats = ["avif", "webp", "jpg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/**
 * The format of the compiled content on disk, which `compile/` writes and the rest of `lib/content` reads.
 *
 *     <compiled>/current.json                     which generation serves, and since when (StoredPointer)
 *     <compiled>/generations/<id>.json            the paper without its stories, and the ids of its months (StoredIndex)
 *     <compiled>/months/<id>.json                 the stories of one month, without bodies (StoredEntry[])
 *     <compiled>/bodies/<ab>/<id>.json            one story or page each (StoredArticleBody, StoredPageBody)
 *     <compiled>/pictures/<id>-<width>.<format>   the pictures, shared by all generations
 *     <compiled>/pictures/<id>-<x>-<y>-<size>.jpg  and their crops (crops.ts)
 *     <compiled>/media/<file>                     videos, recordings and captions (media.ts)
 *
 * Ids are hashes of the content, so generations share what they have in common: an edit writes one body, one
 * month and one index, however large the archive.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type {
  Article,
  ArticleEntry,
  Author,
  ContentPage,
  Picture,
  StoredCorrection,
  StoredSite,
  TopicNote,
} from "./model";
import type { FrontFields } from "./schema";

/** The version of this format. Raise it with every change, so that old code never misreads new files. */
export const storedFormat = 8;

export type StoredPointer = {
  format: typeof storedFormat;
  generation: string;
  /** When this generation began to serve (ISO 8601 in UTC). No page made earlier shows it. */
  since: string;
  /** Future publications, updates and corrections at the compile, earliest first (ISO 8601 in UTC). */
  due: string[];
};

/** The body of a story or page, and the pictures of its figures by their `src`. */
export type StoredText = { body: string; pictures?: Record<string, Picture> };

/** An entry with dates as ISO 8601 text in UTC, and category and authors as slugs. */
export type StoredEntry = StoredText &
  Omit<ArticleEntry, "publishedAt" | "updatedAt" | "correctionTimes" | "category" | "authors"> & {
    publishedAt: string;
    updatedAt?: string;
    /** Left out if empty, as for most stories. */
    correctionTimes?: string[];
    category: string;
    authors: string[];
  };

export type StoredPageEntry = StoredText & Omit<ContentPage, "body" | "pictures">;

/** `months` latest first; their stories newest first, ties by slug. The other lists by slug. */
export type StoredIndex = {
  format: typeof storedFormat;
  site: StoredSite;
  authors: Author[];
  topics: TopicNote[];
  pages: StoredPageEntry[];
  /** By the path of their document: `front.yaml`, `front/news.yaml`. Dates are ISO 8601 in UTC. */
  fronts: Record<string, FrontFields>;
  /** Ids of months. */
  months: string[];
  /** Slugs of withdrawn stories, sorted. */
  withdrawn: string[];
  /** Stories that were taken down lately, latest first. */
  takenDown: StoredTakedown[];
  /** When a story last left a list, by the path of the list, or by the month of the sitemap (`2026-11`). */
  leftAt: Record<string, string>;
};

/**
 * A story that was taken down: its first and last slug, when, what listed it (as in `leftAt`), and the keys
 * of its corrections.
 */
export type StoredTakedown = {
  id: string;
  slug: string;
  at: string;
  lists: string[];
  corrections?: string[];
};

/** The fields of an article that its entry lacks, without pictures. */
export type StoredArticleBody = Omit<
  Article,
  keyof ArticleEntry | "corrections" | "pictures" | "translations"
> & {
  corrections: StoredCorrection[];
};

export type StoredPageBody = Pick<ContentPage, "body">;

/** The cache between compiles. Beside the compiled content, since it includes drafts. */
export const compileCacheFolder = (compiledFolder: string) => `${compiledFolder}.known`;
/** The folder where workers copy texts during a compile, drafts included. */
export const scratchFolder = (compiledFolder: string) => join(compileCacheFolder(compiledFolder), "scratch");

export const pointerPath = (compiledFolder: string) => join(compiledFolder, "current.json");
export const generationsFolder = (compiledFolder: string) => join(compiledFolder, "generations");
export const monthsFolder = (compiledFolder: string) => join(compiledFolder, "months");
export const bodiesFolder = (compiledFolder: string) => join(compiledFolder, "bodies");
/** Not joined: the bundler would take every folder of this name for a part of each page. */
export const mediaFolder = (compiledFolder: string) => `${compiledFolder}/media`;
export const picturesFolder = (compiledFolder: string) => join(compiledFolder, "pictures");

export const generationPath = (compiledFolder: string, id: string) =>
  join(generationsFolder(compiledFolder), `${id}.json`);
export const monthPath = (compiledFolder: string, id: string) =>
  join(monthsFolder(compiledFolder), `${id}.json`);
/** In subfolders by the first two letters: file systems are slow with a hundred thousand names in one. */
export const bodyPath = (compiledFolder: string, id: string) =>
  join(bodiesFolder(compiledFolder), id.slice(0, 2), `${id}.json`);

/** The id of a stored text: 64 bits of its hash. */
export function storedId(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** The file of a picture in one width and format, relative to the folder of pictures. */
export const pictureFile = (picture: Pick<Picture, "id">, width: number, format: PictureFormat) =>
  `${picture.id}-${width}.${format}`;

/** Preferred first, in the order of `<picture>`. */
export const pictureFormats = ["avif", "jpg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

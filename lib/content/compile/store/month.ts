import type { MadePictures } from "@/lib/content/compile/pictures/make-pictures";
import { type ArticleDocument, type Document, isDraft } from "@/lib/content/compile/sources/document";
import type { ArticleFields } from "@/lib/content/compile/sources/schema";
import { type StoredEntry, storedId } from "@/lib/content/stored";
import type { SoundShard } from "./shard";
import { storedStories } from "./stored-paper";

/** The stories of one month as they are to be stored. Most months have not changed, and are never asked for them. */
export type Month = {
  /** The id under which it was stored, if nothing of it has changed since. */
  id: string | undefined;
  /** The last hour at which one of its stories comes out or changes. */
  latest: string;
  bodies: readonly string[];
  /** Slugs that its stories have or had; of a month that has not changed those of its drafts, too. */
  slugs: () => string[];
  /** Newest first. */
  stories: () => readonly StoredEntry[];
};

export function monthOf(stories: readonly StoredEntry[]): Month {
  return {
    id: undefined,
    latest: stories.flatMap(hoursOf).reduce((a, b) => (Date.parse(a) >= Date.parse(b) ? a : b)),
    bodies: stories.map(({ body }) => body),
    slugs: () => stories.flatMap(slugsOf),
    stories: () => stories,
  };
}

/** Every hour at which a story becomes another for its readers, past or to come. */
export function hoursOf({ publishedAt, updatedAt, correctionTimes = [] }: StoredEntry): string[] {
  return [...new Set([publishedAt, updatedAt ?? publishedAt, ...correctionTimes])];
}

/** What leads to a story: its slug, and those that it had before. */
export function slugsOf({ slug, redirects }: StoredEntry): string[] {
  return [slug, ...redirects];
}

/** A month as it is known: `keep` keeps the id under which it has been stored. */
export type KnownMonth = Month & { keep: (id: string) => void };

/** The months of a paper without faults, in the order of its shards. One of drafts alone is none, where none are shown. */
export function monthsOf(
  shards: readonly SoundShard[],
  made: MadePictures,
  withDrafts: boolean,
): KnownMonth[] {
  return shards.flatMap((shard) => {
    const { articles, drafts, references, bodies, draftBodies, month } = shard.summary;
    if (articles === (withDrafts ? 0 : drafts)) return [];
    const pictures = references.pictures
      .filter((picture) => withDrafts || !picture.isDraft)
      .map(({ src }) => made.pictures.get(src)?.id);
    const madeOf = storedId(JSON.stringify([withDrafts, pictures]));
    const stories = () => storedStories(shownArticles(shard.open(), withDrafts), made);
    const known: Month =
      month?.madeOf === madeOf
        ? {
            id: month.id,
            latest: month.latest,
            bodies: withDrafts ? [...bodies, ...draftBodies] : bodies,
            slugs: () => [...shard.slugs, ...references.redirects.map(({ slug }) => slug)],
            stories,
          }
        : monthOf(stories());
    const keep = (id: string) => {
      if (known.id !== id) shard.summary = { ...shard.summary, month: { id, madeOf, latest: known.latest } };
    };
    return [{ ...known, keep }];
  });
}

function shownArticles(documents: readonly Document[], withDrafts: boolean) {
  const articles = documents.filter((document) => document.kind === "article");
  // contentlayer and our checks have held each against its schema, and told no fault.
  return articles.filter((article) => withDrafts || !isDraft(article)) as ArticleDocument<ArticleFields>[];
}

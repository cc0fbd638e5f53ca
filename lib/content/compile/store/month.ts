import { existsSync, readFileSync } from "node:fs";
import type { MadePictures } from "@/lib/content/compile/pictures/make-pictures";
import { type ArticleDocument, type Document, isDraft } from "@/lib/content/compile/sources/document";
import { changesOf } from "@/lib/content/publication";
import type { ArticleFields } from "@/lib/content/schema";
import { monthPath, type StoredEntry, storedId } from "@/lib/content/stored";
import { type Shard, type SoundShard, soundShard } from "./shard";
import { newestFirst, storedStories } from "./stored-paper";

/** The stories of one month for the stored index. An unchanged month does not compute them. */
export type Month = {
  /** Its stored id, if it has not changed since. */
  id: string | undefined;
  /** The last time at which one of its stories is published or changes. */
  latest: string;
  bodies: readonly string[];
  /** Current and former slugs of its stories; for an unchanged month also those of drafts. */
  slugs: () => string[];
  /** Newest first. */
  stories: () => readonly StoredEntry[];
};

export function monthOf(stories: readonly StoredEntry[]): Month {
  return {
    id: undefined,
    latest: stories.flatMap(changesOf<string>).reduce((a, b) => (Date.parse(a) >= Date.parse(b) ? a : b)),
    bodies: stories.map(({ body }) => body),
    slugs: () => stories.flatMap(slugsOf),
    stories: () => stories,
  };
}

/** The current and former slugs of a story. */
export function slugsOf({ slug, redirects }: StoredEntry): string[] {
  return [slug, ...redirects];
}

/** The JSON of a stored month; undefined if it is missing or damaged. */
export function readStoredMonth(compiledFolder: string, id: string): string | undefined {
  const path = monthPath(compiledFolder, id);
  const json = existsSync(path) ? readFileSync(path, "utf8") : "";
  return storedId(json) === id ? json : undefined;
}

/** Stories that are published in their last good versions, and which documents are left out for them. */
export type Left = { paths: ReadonlySet<string>; stories: readonly StoredEntry[] };

/**
 * The months of a paper, latest first, without months that show nothing. `keep` records the id under which a
 * month was stored.
 */
export function monthsOf(
  shards: readonly Shard[],
  made: MadePictures,
  withDrafts: boolean,
  left: Left,
): (Month & { keep: (id: string) => void })[] {
  const kept = byMonth(left.stories);
  const names = new Set([...shards.map(({ name }) => name), ...kept.keys()]);
  const byName = new Map(shards.map((shard) => [shard.name, shard]));
  return [...names]
    .sort((a, b) => (a < b ? 1 : -1))
    .flatMap((name) => {
      const shard = byName.get(name);
      const stories = kept.get(name) ?? [];
      const isWhole =
        stories.length === 0 && shard && [...shard.paths].every((path) => !left.paths.has(path));
      return isWhole ? wholeMonth(soundShard(shard), made, withDrafts) : mixedMonth(shard, stories);
    });

  /** A month with stories that are not as their documents are now. Each compile makes it again. */
  function mixedMonth(shard: Shard | undefined, stories: readonly StoredEntry[]) {
    const documents = (shard?.open() ?? []).filter(({ path }) => !left.paths.has(path));
    const all = [...storedStories(shownArticles(documents, withDrafts), made), ...stories];
    return all.length === 0 ? [] : [{ ...monthOf(all.toSorted(newestFirst)), keep: () => {} }];
  }
}

function byMonth(stories: readonly StoredEntry[]): Map<string, StoredEntry[]> {
  const months = new Map<string, StoredEntry[]>();
  for (const story of stories) {
    const name = story.publishedAt.slice(0, 7);
    months.set(name, [...(months.get(name) ?? []), story]);
  }
  return months;
}

/** A month that shows all that its shard has. */
function wholeMonth(shard: SoundShard, made: MadePictures, withDrafts: boolean) {
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
          slugs: () => [...shard.slugs, ...references.redirects.map(({ source }) => source)],
          stories,
        }
      : monthOf(stories());
  const keep = (id: string) => {
    if (known.id !== id) shard.summary = { ...shard.summary, month: { id, madeOf, latest: known.latest } };
  };
  return [{ ...known, keep }];
}

function shownArticles(documents: readonly Document[], withDrafts: boolean) {
  const articles = documents.filter((document) => document.kind === "article");
  // contentlayer and our checks have found no fault in any of them.
  return articles.filter((article) => withDrafts || !isDraft(article)) as ArticleDocument<ArticleFields>[];
}

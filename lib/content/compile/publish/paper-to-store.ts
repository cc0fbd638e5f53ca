import type { MadePictures } from "@/lib/content/compile/pictures/make-pictures";
import { type RestDocuments, restOf } from "@/lib/content/compile/sources/document";
import type { DocumentCache } from "@/lib/content/compile/store/document-cache";
import type { FormerGeneration } from "@/lib/content/compile/store/former-generation";
import { monthsOf } from "@/lib/content/compile/store/month";
import { type SoundRest, type StoredRest, storedRest } from "@/lib/content/compile/store/stored-paper";
import type { HeldBack } from "./hold-back";

type Months = ReturnType<typeof monthsOf>;

/**
 * What is stored: the documents as they are now, and the last published versions of those that are held back.
 * Undefined if the whole paper is held back and there is no former one.
 */
export function paperToStore(
  known: DocumentCache,
  made: MadePictures,
  held: HeldBack,
  former: FormerGeneration,
  withDrafts: boolean,
): { rest: StoredRest; months: Months } | undefined {
  const months = () => monthsOf(known.shards, made, withDrafts, held);
  if (held.reasons.length > 0) {
    const kept = new Set(held.pages.map(({ slug }) => slug));
    return former.rest && { rest: restWith(former.rest, kept), months: months() };
  }
  return { rest: storedRest(soundRest(known, held), made, held), months: months() };
}

/** What was stored, with only those pages that stay. */
function restWith(rest: StoredRest, kept: ReadonlySet<string>): StoredRest {
  return { ...rest, pages: rest.pages.filter(({ slug }) => kept.has(slug)) };
}

/** The documents that are published as they are, except stories. */
function soundRest(known: DocumentCache, { paths }: HeldBack): SoundRest {
  const { site, words, authors, topics, pages, fronts }: RestDocuments = restOf(known.rest.open());
  const isPublished = ({ path }: { path: string }) => !paths.has(path);
  // contentlayer and our checks have validated these documents.
  return {
    site,
    words,
    authors: authors.filter(isPublished),
    pages: pages.filter(isPublished),
    fronts: fronts.filter(isPublished),
    topics: topics.filter(isPublished),
  } as SoundRest;
}

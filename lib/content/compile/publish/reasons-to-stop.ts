import { type Document, isDraft, restOf } from "@/lib/content/compile/sources/document";
import type { DocumentCache } from "@/lib/content/compile/store/document-cache";
import type { Kept } from "./kept-versions";

type Paper = {
  known: DocumentCache;
  /** The paths of documents with faults. */
  faulty: ReadonlySet<string>;
  withDrafts: boolean;
  /** Whether a document is not published as it is now. */
  isHeld: (path: string) => boolean;
};

/**
 * Why nothing may change, in sentences: a fault in site.yaml or in the file of an author with stories, or a
 * section or author that a story which stays as it was still needs.
 */
export function reasonsToStop(paper: Paper, kept: readonly Kept[]): string[] {
  const { site, authors } = restOf(paper.known.rest.open());
  if (site === undefined || paper.faulty.has(site.path)) return ["site.yaml concerns the whole paper."];
  const faultyAuthors = authors.filter(({ path }) => paper.faulty.has(path)).map(({ slug }) => slug);
  const named = authorsNamed(paper, kept, faultyAuthors);
  const sections = new Set(site.fields.categories?.map((category) => category?.slug));
  const known = new Set(authors.map(({ slug }) => slug));
  return [
    ...faultyAuthors.filter((slug) => named.has(slug)).map((slug) => `authors/${slug}.yaml is in use.`),
    ...kept.flatMap((text) => {
      if (text.kind !== "article") return [];
      const { slug, category, authors } = text.entry;
      const story = `by /${slug}, which stays as it was while ${text.heldPath} has a fault`;
      return [
        ...(sections.has(category) ? [] : [`The section "${category}" is still needed ${story}.`]),
        ...authors
          .filter((author) => !known.has(author))
          .map((author) => `The author "${author}" is still needed ${story}.`),
      ];
    }),
  ];
}

/** The authors of what is published. Opens all shards, unless no author has a fault. */
function authorsNamed(
  { known, withDrafts, isHeld }: Paper,
  kept: readonly Kept[],
  faulty: readonly string[],
): Set<string> {
  if (faulty.length === 0) return new Set();
  const isPublished = (document: Document) => !isHeld(document.path) && (withDrafts || !isDraft(document));
  const stories = known.shards.flatMap((shard) => shard.open()).filter(isPublished);
  return new Set(
    [
      ...stories.flatMap((story) => (story.kind === "article" ? (story.fields.authors ?? []) : [])),
      ...kept.flatMap((text) => (text.kind === "article" ? text.entry.authors : [])),
    ].filter((author) => author !== undefined),
  );
}

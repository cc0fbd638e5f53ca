import { type Document, isDraft, restOf } from "@/lib/content/compile/sources/document";
import type { DocumentCache } from "@/lib/content/compile/store/document-cache";
import { articlePath, editionPath } from "@/lib/urls";
import { addressesOf } from "./former-texts";
import type { Kept } from "./kept-versions";
import { listed } from "./listed";

type Paper = {
  known: DocumentCache;
  /** The paths of documents with faults. */
  faulty: ReadonlySet<string>;
  /** The paths of authors' files that are not read, by slug, of authors who have no published version. */
  unread: ReadonlyMap<string, string>;
  /** The paper's own language as it was last published; undefined if nothing was. */
  formerLanguage: string | undefined;
  /** Authors who stay as they were. */
  authors: readonly { slug: string }[];
  withDrafts: boolean;
  /** Whether a document is not published as it is now. */
  isHeld: (path: string) => boolean;
};

/**
 * Why nothing may change, in sentences: a fault in site.yaml, in words.yaml or in the file of an author with
 * stories, or a section, author, language or address that something which stays as it was still needs.
 */
export function reasonsToStop(paper: Paper, kept: readonly Kept[]): string[] {
  const { site, words, authors } = restOf(paper.known.rest.open());
  if (site === undefined || paper.faulty.has(site.path)) return ["site.yaml concerns the whole paper."];
  if (words && paper.faulty.has(words.path)) return ["words.yaml concerns every page."];
  const faultyAuthors = new Map(
    authors.filter(({ path }) => paper.faulty.has(path)).map(({ slug, path }) => [slug, path]),
  );
  for (const [slug, path] of paper.unread) faultyAuthors.set(slug, path);
  const named = authorsNamed(paper, kept, [...faultyAuthors.keys()]);
  const sections = new Set(site.fields.categories?.map((category) => category?.slug));
  const known = new Set([...authors, ...paper.authors].map(({ slug }) => slug));
  const needed = new Map<string, string[]>();
  const need = (thing: string, slug: string) =>
    needed.set(thing, [...(needed.get(thing) ?? []), articlePath(slug)]);
  const { language: own = "", editions = [] } = site.fields;
  const languages = new Set([own, ...editions.map((edition) => edition?.language)]);
  const { formerLanguage = own } = paper;
  const addresses = editions.flatMap((edition) => (edition?.language ? editionPath(edition.language) : []));
  for (const text of kept) {
    const stated = text.kind === "article" ? text.entry.language : undefined;
    if (stated === undefined && own !== formerLanguage)
      need(`The paper's own language, ${formerLanguage},`, text.entry.slug);
    if (stated !== undefined && !languages.has(stated)) need(`The edition "${stated}"`, text.entry.slug);
    for (const address of addressesOf(text).map(articlePath))
      if (addresses.includes(address)) need(`The address ${address}`, text.entry.slug);
    if (text.kind !== "article") continue;
    const { slug, category, authors } = text.entry;
    if (!sections.has(category)) need(`The section "${category}"`, slug);
    for (const author of authors) if (!known.has(author)) need(`The author "${author}"`, slug);
  }
  return [
    ...[...faultyAuthors].filter(([slug]) => named.has(slug)).map(([, path]) => `${path} is in use.`),
    ...[...needed].map(([thing, stories]) => `${thing} is still needed by ${inWords(stories)}.`),
  ];
}

function inWords(stories: readonly string[]): string {
  if (stories.length === 1) return `${stories[0]}, which stays as it was`;
  return `${listed(stories)}, which stay as they were`;
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

import { createHash } from "node:crypto";
import { join } from "node:path";
import { restOf } from "@/lib/content/compile/sources/document";
import { Faults } from "@/lib/content/compile/sources/faults";
import type { SourceFile, Sources } from "@/lib/content/compile/sources/sources";
import { publishedAmong } from "@/lib/content/compile/store/changes";
import type { DocumentCache } from "@/lib/content/compile/store/document-cache";
import type { FormerGeneration } from "@/lib/content/compile/store/former-generation";
import { summaryOf } from "@/lib/content/compile/store/summary";
import type { StoredEntry } from "@/lib/content/stored";
import { editionPath, inEdition, listPath } from "@/lib/urls";
import { checkContextOf, checkDocument } from "./checks/check-documents";
import { checkFrontStories } from "./checks/check-front-stories";
import { LinkCheck } from "./checks/check-links";
import { checkNamedStories } from "./checks/check-named-stories";
import { checkTogether } from "./checks/check-references";
import { documentReporter } from "./checks/document-reporter";
import { idsOfText } from "./checks/ids-of-text";
import { addressFactsOf, PaperAddresses } from "./checks/paper-addresses";
import { languageIn, mergeReferences, type ReportAt, referencesOf } from "./checks/references";
import { withStatedFields } from "./checks/stated-fields";
import { publishedTranslations } from "./checks/translation-keys";

/** What a paper is checked against besides its documents. */
export type CheckedAgainst = {
  now: Date;
  /** The slugs of the site's own routes. */
  reserved: ReadonlySet<string>;
  /** Whether the site has a file at a path, such as those in `public`. */
  hasFile: (path: string) => boolean;
  former: FormerGeneration;
};

/**
 * Reports the faults of all documents, each alone and together. Unchanged shards stay closed while their
 * summaries agree with the rest. Otherwise all are opened, so that every fault has its line. Every open shard
 * whose documents are sound alone gets its summary.
 */
export function checkPaper(
  contentFolder: string,
  known: DocumentCache,
  sources: Sources,
  { now, reserved, hasFile, former }: CheckedAgainst,
  faults: Faults,
): void {
  const { shards } = known;
  const { authors, ...others } = checkContextOf(restOf(known.rest.open()));
  // An author's file that is not read has a fault of its own; the author's stories need none.
  const notRead = sources.misplaced.filter(({ path }) => /^authors\//i.test(path)).map(({ slug }) => slug);
  const context = { ...others, authors: [...authors, ...notRead] };
  const { categories, origins, language, timeZone = "UTC" } = context;
  const soundIn = createHash("sha256").update(JSON.stringify(context)).digest("base64url");
  const changed = shards.filter(({ summary }) => summary?.soundIn !== soundIn);
  for (const shard of changed) shard.open();
  const publishedUnder = publishedTranslations(
    () => former.storiesIn(former.months),
    former.rest?.site.language,
  );
  const had = formerThings(former, now);
  let { alone, together, deadFragments } = foundFaults();
  for (const shard of changed) {
    const documents = shard.open();
    if (documents.every(({ path }) => !alone.paths.has(join(contentFolder, path))))
      shard.summary = summaryOf(documents, soundIn, context, now);
  }
  if (together.count > 0 && shards.some(({ isOpen }) => !isOpen)) {
    for (const shard of shards) shard.open();
    ({ alone, together, deadFragments } = foundFaults());
  }
  // Fragments are not checked while both of their documents are closed, so these must not close.
  for (const shard of shards)
    if (shard.summary && [...shard.paths].some((path) => deadFragments.has(path))) shard.summary = undefined;
  faults.add(alone);
  faults.add(together);

  function foundFaults() {
    const alone = new Faults();
    const together = new Faults();
    const documents = sources.documents.flatMap(({ path }) => known.ifOpen(path) ?? []);
    for (const document of documents)
      checkDocument(document, context, documentReporter(contentFolder, document, alone));
    const closed = shards.flatMap(({ isOpen, summary }) => (isOpen || !summary ? [] : summary));
    const texts = sources.documents.filter(({ kind }) => kind === "article" || kind === "page");
    const slugs = texts.map(({ slug, path }) => {
      const document = known.ifOpen(path);
      return { slug, path, ...(document && { location: { document, at: 1 } }) };
    });
    const reporters = new Map(
      documents.map((document) => [document.path, documentReporter(contentFolder, document, together)]),
    );
    const report: ReportAt = (location, text) => {
      if (location === undefined) together.of(contentFolder)(1, text);
      else reporters.get(location.document.path)?.(location.at, text);
    };
    const stated = documents.map((document) => withStatedFields(contentFolder, document));
    const references = mergeReferences([
      { ...referencesOf(documents, { origins, now }), languages: stated.flatMap(languageIn) },
      ...closed.map((summary) => summary.references),
    ]);
    const paper = new PaperAddresses({
      stories: slugsOf(sources.documents, "article"),
      // A file in a wrong place has a fault of its own; links to it need none.
      pages: [...slugsOf(sources.documents, "page"), ...sources.misplaced.map(({ slug }) => slug)],
      authors: context.authors,
      categories,
      language,
      editions: context.editions,
      facts: [addressFactsOf(stated, context.timeZone, now), ...closed.map(({ addresses }) => addresses)],
      hasFile,
    });
    const segments = context.editions.map((edition) => editionPath(edition).slice(1));
    const taken = new Set([...reserved, ...segments]);
    checkTogether(
      slugs,
      references,
      { ...sources, reserved: taken, language, publishedUnder },
      paper,
      report,
    );
    const pathOf = new Map(texts.map(({ slug, path }) => [slug, path]));
    const storyNamed = (slug: string) => {
      const path = pathOf.get(slug) ?? "";
      return known.shardOf(path)?.get(path);
    };
    const time = { now, language, timeZone };
    checkNamedStories(
      documents,
      { addresses: paper, topics: references.topics, storyNamed, ...had, time },
      report,
    );
    const idsOf = (slug: string, isNeeded: boolean) => {
      const path = pathOf.get(slug) ?? "";
      const document = isNeeded ? known.shardOf(path)?.get(path) : known.ifOpen(path);
      return document && idsOfText(document);
    };
    for (const document of documents)
      if (document.kind === "front")
        checkFrontStories(document, { addresses: paper, storyNamed, documents, now }, report);
    const links = new LinkCheck(paper, time, idsOf, report);
    for (const link of references.links) links.check(link);
    return { alone, together, deadFragments: links.deadFragments };
  }
}

/** What the former generation had, which is read at the first question. */
function formerThings(former: FormerGeneration, now: Date) {
  let stories: StoredEntry[] | undefined;
  const all = () => (stories ??= publishedAmong(former.storiesIn(former.months), now));
  const own = former.rest?.site.language;
  return {
    hadStory: (slug: string) => former.withdrawn.includes(slug) || all().some((story) => story.slug === slug),
    hadTopic: (slug: string, language: string) => {
      const path = listPath("topic", slug);
      return (
        (language === own ? path : inEdition(language, path)) in former.leftAt ||
        all().some(
          (story) =>
            (story.language ?? own) === language && story.topics.some((topic) => topic.slug === slug),
        )
      );
    },
  };
}

function slugsOf(files: readonly SourceFile[], kind: SourceFile["kind"]): string[] {
  return files.filter((file) => file.kind === kind).map(({ slug }) => slug);
}

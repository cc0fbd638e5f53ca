import { createHash } from "node:crypto";
import { type Document, type RestDocuments, restOf } from "@/lib/content/compile/sources/document";
import { Faults } from "@/lib/content/compile/sources/faults";
import type { Sources } from "@/lib/content/compile/sources/sources";
import type { DocumentCache } from "@/lib/content/compile/store/document-cache";
import { summaryOf } from "@/lib/content/compile/store/summary";
import {
  type CheckContext,
  checkArticle,
  checkAuthor,
  checkSite,
  isTimeZone,
} from "./checks/check-documents";
import { checkTogether } from "./checks/check-references";
import { type DocumentReporter, documentReporter } from "./checks/document-reporter";
import { mergeReferences, referencesOf } from "./checks/references";

/**
 * Reports the faults of all documents, each alone and together. `reserved` are the slugs of the site's own
 * routes. Unchanged shards stay closed while their summaries agree with the rest. Otherwise all are opened,
 * so that every fault has its line. Without faults, every open shard gets its summary.
 */
export function checkPaper(
  contentFolder: string,
  known: DocumentCache,
  sources: Sources,
  reserved: ReadonlySet<string>,
  faults: Faults,
): void {
  const { shards } = known;
  const context = checkContextOf(restOf(known.rest.open()));
  const soundIn = createHash("sha256").update(JSON.stringify(context)).digest("base64url");
  const changed = shards.filter(({ summary }) => summary?.soundIn !== soundIn);
  for (const shard of changed) shard.open();

  const doubts = new Faults();
  reportFaults(doubts);
  if (doubts.count === 0 && faults.count === 0) {
    for (const shard of changed) shard.summary = summaryOf(shard.open(), soundIn);
    return;
  }
  for (const shard of shards) shard.open();
  reportFaults(faults);

  function reportFaults(found: Faults): void {
    const documents = sources.documents.flatMap(({ path }) => known.ifOpen(path) ?? []);
    const closed = shards.flatMap(({ isOpen, summary }) => (isOpen || !summary ? [] : summary.references));
    const reporters = new Map(
      documents.map((document) => [document, documentReporter(contentFolder, document, found)]),
    );
    for (const [document, report] of reporters) checkAlone(document, context, report);
    const slugs = sources.documents
      .filter(({ kind }) => kind === "article" || kind === "page")
      .map(({ slug, path }) => {
        const document = known.ifOpen(path);
        return { slug, path, ...(document && { location: { document, at: 1 } }) };
      });
    const references = mergeReferences([referencesOf(documents), ...closed]);
    checkTogether(slugs, references, { ...sources, reserved }, (location, text) => {
      if (location === undefined) found.of(contentFolder)(1, text);
      else reporters.get(location.document)?.(location.at, text);
    });
  }
}

/** What each document is checked against. */
function checkContextOf({ site, authors }: RestDocuments): CheckContext {
  const { categories, timeZone } = site?.fields ?? {};
  return {
    authors: authors.map(({ slug }) => slug),
    categories: categories?.flatMap((category) => category?.slug ?? []),
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined,
  };
}

function checkAlone(document: Document, context: CheckContext, report: DocumentReporter): void {
  for (const { line, text } of document.faults) report(line, text);
  if (document.kind === "article") checkArticle(document, context, report);
  if (document.kind === "author") checkAuthor(document, report);
  if (document.kind === "site") checkSite(document, report);
}

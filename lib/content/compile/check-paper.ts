import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Document, type RestDocuments, restOf } from "@/lib/content/compile/sources/document";
import { Faults, type ReportFault } from "@/lib/content/compile/sources/faults";
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
import { checkTogether, type ReportAt } from "./checks/check-references";
import { fieldLines, type LineOf } from "./checks/field-lines";
import { mergeReferences, referencesOf } from "./checks/references";

/**
 * Reports the faults of all documents, in each and between them. `reserved` are the slugs of the site's own
 * routes. Unchanged shards stay closed while their summaries agree with the rest. Otherwise all are opened,
 * so that every fault is reported with its line. Without faults, every open shard gets its summary.
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
  for (const shard of shards) if (shard.summary?.soundIn !== soundIn) shard.open();

  const doubts = new Faults();
  reportFaults(doubts);
  if (doubts.count > 0 || faults.count > 0) {
    for (const shard of shards) shard.open();
    reportFaults(faults);
    return;
  }
  for (const shard of shards)
    if (shard.summary?.soundIn !== soundIn) shard.summary = summaryOf(shard.open(), soundIn);

  function reportFaults(found: Faults): void {
    const documents = sources.documents.flatMap(({ path }) => known.ifOpen(path) ?? []);
    const closed = shards.flatMap(({ isOpen, summary }) => (isOpen || !summary ? [] : summary.references));
    const reporterOf = reportersIn(contentFolder, found);
    for (const document of documents) checkAlone(document, context, reporterOf(document));
    const report: ReportAt = (location, text) => {
      if (location === undefined) return found.of(contentFolder)(1, text);
      const { lineOf, report } = reporterOf(location.document);
      report(typeof location.at === "number" ? location.at : lineOf(location.at), text);
    };
    const slugs = sources.documents
      .filter(({ kind }) => kind === "article" || kind === "page")
      .map(({ slug, path }) => {
        const document = known.ifOpen(path);
        return { slug, path, ...(document && { location: { document, at: 1 } }) };
      });
    checkTogether(
      slugs,
      mergeReferences([referencesOf(documents), ...closed]),
      { ...sources, reserved },
      report,
    );
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

/** Reports the faults of one document. */
type Reporter = { lineOf: LineOf; report: ReportFault };

/** The reporter of each document. It looks up the lines of its fields at most once. */
function reportersIn(contentFolder: string, faults: Faults): (document: Document) => Reporter {
  const reporters = new Map<Document, Reporter>();
  return (document) => {
    const reporter = reporters.get(document) ?? {
      lineOf: fieldLines(contentFolder, document),
      report: faults.of(join(contentFolder, document.path)),
    };
    reporters.set(document, reporter);
    return reporter;
  };
}

function checkAlone(document: Document, context: CheckContext, { lineOf, report }: Reporter): void {
  for (const { line, text } of document.faults) report(line, text);
  if (document.kind === "article") checkArticle(document, context, lineOf, report);
  if (document.kind === "author") checkAuthor(document, lineOf, report);
  if (document.kind === "site") checkSite(document, lineOf, report);
}

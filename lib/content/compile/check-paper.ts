import { createHash } from "node:crypto";
import { restOf } from "@/lib/content/compile/sources/document";
import { Faults } from "@/lib/content/compile/sources/faults";
import type { Sources } from "@/lib/content/compile/sources/sources";
import type { DocumentCache } from "@/lib/content/compile/store/document-cache";
import { summaryOf } from "@/lib/content/compile/store/summary";
import { checkContextOf, checkDocument } from "./checks/check-documents";
import { checkTogether } from "./checks/check-references";
import { documentReporter } from "./checks/document-reporter";
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
    for (const [document, report] of reporters) checkDocument(document, context, report);
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

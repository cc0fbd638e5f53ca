import { createHash } from "node:crypto";
import { join } from "node:path";
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
 * so that every fault has its line. Every open shard whose documents are sound alone gets its summary.
 */
export function checkPaper(
  contentFolder: string,
  known: DocumentCache,
  sources: Sources,
  reserved: ReadonlySet<string>,
  faults: Faults,
): void {
  const { shards } = known;
  const { authors, ...others } = checkContextOf(restOf(known.rest.open()));
  // An author's file that is not read has a fault of its own; the author's stories need none.
  const notRead = sources.misplaced.filter(({ path }) => path.startsWith("authors/")).map(({ slug }) => slug);
  const context = { ...others, authors: [...authors, ...notRead] };
  const soundIn = createHash("sha256").update(JSON.stringify(context)).digest("base64url");
  const changed = shards.filter(({ summary }) => summary?.soundIn !== soundIn);
  for (const shard of changed) shard.open();

  let { alone, together } = foundFaults();
  for (const shard of changed) {
    const documents = shard.open();
    if (documents.every(({ path }) => !alone.paths.has(join(contentFolder, path))))
      shard.summary = summaryOf(documents, soundIn);
  }
  if (together.count > 0 && shards.some(({ isOpen }) => !isOpen)) {
    for (const shard of shards) shard.open();
    ({ alone, together } = foundFaults());
  }
  faults.add(alone);
  faults.add(together);

  function foundFaults() {
    const alone = new Faults();
    const together = new Faults();
    const documents = sources.documents.flatMap(({ path }) => known.ifOpen(path) ?? []);
    for (const document of documents)
      checkDocument(document, context, documentReporter(contentFolder, document, alone));
    const closed = shards.flatMap(({ isOpen, summary }) => (isOpen || !summary ? [] : summary.references));
    const slugs = sources.documents
      .filter(({ kind }) => kind === "article" || kind === "page")
      .map(({ slug, path }) => {
        const document = known.ifOpen(path);
        return { slug, path, ...(document && { location: { document, at: 1 } }) };
      });
    const reporters = new Map(
      documents.map((document) => [document, documentReporter(contentFolder, document, together)]),
    );
    const references = mergeReferences([referencesOf(documents), ...closed]);
    checkTogether(slugs, references, { ...sources, reserved }, (location, text) => {
      if (location === undefined) together.of(contentFolder)(1, text);
      else reporters.get(location.document)?.(location.at, text);
    });
    return { alone, together };
  }
}

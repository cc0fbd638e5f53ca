import { type Document, isDraft } from "@/lib/content/compile/sources/document";
import { storiesUp } from "./generation";

/**
 * The slugs of published stories that editors have deleted or made drafts. They stay published while faults
 * stop the compile, so the editor must be warned.
 */
export function pendingRemovals(compiledFolder: string, documents: readonly Document[], now: Date): string[] {
  const given = new Set(
    documents
      .filter((document) => document.kind === "article")
      .filter((article) => !isDraft(article))
      .flatMap(({ slug, fields }) => [slug, ...(fields.redirects ?? []).filter((old) => old !== undefined)]),
  );
  return storiesUp(compiledFolder, now)
    .map(({ slug }) => slug)
    .filter((slug) => !given.has(slug))
    .toSorted();
}

import { type Document, isDraft } from "@/lib/content/compile/sources/document";
import { publishedStories } from "./generation";

/**
 * The slugs of published stories that editors deleted or made drafts. Faults keep them published, so the
 * editor must be warned.
 */
export function pendingRemovals(compiledFolder: string, documents: readonly Document[], now: Date): string[] {
  const given = new Set(
    documents.flatMap((document) =>
      document.kind !== "article" || isDraft(document)
        ? []
        : [document.slug, ...(document.fields.redirects ?? [])],
    ),
  );
  return publishedStories(compiledFolder, now)
    .map(({ slug }) => slug)
    .filter((slug) => !given.has(slug))
    .toSorted();
}

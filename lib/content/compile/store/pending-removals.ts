import { type Document, isDraft } from "@/lib/content/compile/sources/document";
import { storiesUp } from "./generation";

/**
 * The slugs of stories that readers have, and that the content no longer gives them: made drafts of, or deleted. While
 * faults keep it from being compiled they stay up, which whoever takes one down must know.
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

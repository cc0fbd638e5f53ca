import type { Document } from "@/lib/content/compile/sources/document";
import { idsAroundText } from "@/lib/content/page-ids";

/** The ids on the page of a story or page. Undefined if its text could not be read. */
export function idsOfText(document: Document): string[] | undefined {
  if (!("text" in document)) return undefined;
  const { ids, words } = document.text;
  if (words === 0 && document.faults.length > 0) return undefined;
  if (document.kind === "page") return [...ids, ...idsAroundText()];
  const { authors = [], corrections = [] } = document.fields;
  const isCorrected = corrections.length > 0;
  return [...ids, ...idsAroundText({ authors: authors.flatMap((slug) => slug ?? []), isCorrected })];
}

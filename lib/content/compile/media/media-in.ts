import { type Document, isDraft } from "@/lib/content/compile/sources/document";
import type { MediaCopy } from "./published-name";

/** A video, a recording or captions that a document shows. */
export type NamedMedia = MediaCopy & { isDraft: boolean };

export function mediaIn(document: Document): NamedMedia[] {
  const { media = [] } = "text" in document ? document.text : {};
  return media.map((copy) => ({ ...copy, isDraft: isDraft(document) }));
}

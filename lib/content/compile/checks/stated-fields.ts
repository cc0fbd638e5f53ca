import { join } from "node:path";
import type { Document } from "@/lib/content/compile/sources/document";
import { statedIn } from "@/lib/content/compile/sources/stated";

/**
 * A document as it is once its faults are corrected, as far as its text says: links to the lists and the time
 * of a story with faults, and its translations, are checked by it.
 */
export function withStatedFields(contentFolder: string, document: Document): Document {
  if (document.kind !== "article" || document.faults.length === 0) return document;
  const { fields } = document;
  const stated = statedIn(join(contentFolder, document.path));
  const { category = stated.category, topics = [undefined], authors = [undefined] } = fields;
  const { language = stated.language, translationOf = stated.translationOf } = fields;
  const { publishedAt = asText(stated.publishedAt) } = fields;
  return {
    ...document,
    fields: {
      ...fields,
      ...(category !== undefined && { category }),
      ...(language !== undefined && { language }),
      ...(translationOf !== undefined && { translationOf }),
      ...(publishedAt !== undefined && { publishedAt }),
      topics: topics.includes(undefined) ? stated.topics : topics,
      authors: authors.includes(undefined) ? stated.authors : authors,
      draft: fields.draft === true || stated.isDraft,
    },
  };
}

function asText(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}

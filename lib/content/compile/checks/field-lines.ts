import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "@/lib/content/compile/sources/document";
import { readFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { textOf } from "@/lib/content/compile/sources/sources";
import { fieldsOf } from "@/lib/content/schema";
import { checkFields } from "./fields";

/** The line of a field by its path, such as `image.alt` or `topics.0`. */
export type LineOf = (path: string) => number;

/**
 * Finds the lines of a document's fields. Faults are rare, so the document is parsed again for them: caching
 * the lines of ten thousand stories would take more space than everything else in the cache.
 */
export function fieldLines(contentFolder: string, { kind, path, slug }: Document): LineOf {
  let found: LineOf | undefined;
  return (field) => {
    found ??= read();
    return found(field);
  };

  function read(): LineOf {
    const text = textOf(readFileSync(join(contentFolder, path)));
    if (text === undefined) return () => 1;
    const ignore = () => {};
    return checkFields(readFrontMatter({ kind, path, slug, text }, ignore), fieldsOf[kind], ignore).lineOf;
  }
}

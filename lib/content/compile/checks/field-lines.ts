import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "@/lib/content/compile/sources/document";
import { readFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { fieldsOf } from "@/lib/content/compile/sources/schema";
import { textOf } from "@/lib/content/compile/sources/sources";
import { checkFields } from "./fields";

/** The line of a field named by its path, as in `image.alt` or `topics.0`. */
export type LineOf = (path: string) => number;

/**
 * Tells on which line of a document its fields stand. Asked only where there is a fault to report, which is seldom, so it
 * reads the document again: kept, the lines of ten thousand stories would weigh more than all else that is known of them.
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

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document, PlaceInText } from "@/lib/content/compile/sources/document";
import type { Faults } from "@/lib/content/compile/sources/faults";
import { type Place, readFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { textOf } from "@/lib/content/compile/sources/sources";
import { fieldsOf } from "@/lib/content/schema";
import { checkFields } from "./fields";

/** Reports a fault at a place or line of a document, or in a field named by its path, as in `topics.0`. */
export type DocumentReporter = (at: PlaceInText | number | string, text: string, column?: number) => void;

/**
 * Returns the reporter of one document. It parses the document again to find the places of fields: faults are
 * rare, and cached places of ten thousand stories would be larger than the rest of the cache.
 */
export function documentReporter(
  contentFolder: string,
  document: Document,
  faults: Faults,
): DocumentReporter {
  const path = join(contentFolder, document.path);
  const report = faults.of(path);
  let placeOf: ((field: string) => Place) | undefined;
  return (at, text, column) => {
    if (typeof at === "object") return report(at.line, text, at.column);
    if (typeof at === "number") return report(at, text, column);
    placeOf ??= fieldPlaces(path, document);
    const place = placeOf(at);
    report(place.line, text, place.column);
  };
}

function fieldPlaces(path: string, document: Document): (field: string) => Place {
  const text = textOf(readFileSync(path));
  if (text === undefined) return () => ({ line: 1 });
  const ignore = () => {};
  return checkFields(readFrontMatter({ ...document, text }, ignore), fieldsOf[document.kind], ignore).placeOf;
}

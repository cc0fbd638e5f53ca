import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "./sources/document";
import { hashOf, type SourceFile } from "./sources/sources";

/** What a document took too much of. */
export type Cost = "time" | "memory";

const faults: Record<Cost, string> = {
  time: "This file takes too long to compile. Remove repeated marks such as [ or *, or split it.",
  memory: "This file needs too much memory to compile. Remove repeated marks such as [ or *, or split it.",
};

/** A document that could not be compiled within its bounds. */
export function refusedForCost(contentFolder: string, file: SourceFile, cost: Cost): Document {
  return refusedDocument(contentFolder, file, faults[cost]);
}

/** A document that has nothing but a fault. */
export function refusedDocument(
  contentFolder: string,
  { kind, path, slug }: SourceFile,
  text: string,
): Document {
  const hash = hashOf(readFileSync(join(contentFolder, path)));
  const document = { kind, path, slug, hash, faults: [{ line: 1, column: 1, text }], fields: {} };
  const hasText = kind === "article" || kind === "page";
  return { ...document, ...(hasText && { text: { words: 0, figures: [], links: [] } }) } as Document;
}

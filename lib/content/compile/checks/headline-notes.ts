import type { Document } from "@/lib/content/compile/sources/document";
import { codePoint, type Fault, Faults } from "@/lib/content/compile/sources/faults";
import { documentReporter } from "./document-reporter";

/** Returns the letters of a text that share cards cannot draw. */
export type UndrawnLetters = (text: string) => readonly string[];

/**
 * What editors should know about the share cards of some documents. Nothing of it stops them. Ends after more
 * than `most` notes.
 */
export function headlineNotes(
  contentFolder: string,
  documents: readonly Document[],
  undrawnLetters: UndrawnLetters,
  most: number,
): Fault[] {
  const notes = new Faults();
  for (const document of documents) {
    if (notes.count > most) break;
    const [field, text] =
      document.kind === "article"
        ? ["headline", document.fields.headline]
        : document.kind === "author"
          ? ["name", document.fields.name]
          : [];
    const [letter] = undrawnLetters(text ?? "");
    if (field === undefined || letter === undefined) continue;
    documentReporter(
      contentFolder,
      document,
      notes,
    )(
      field,
      `The share card shows the paper's name instead of this ${field}: it has no typeface for "${letter}" ` +
        `(${codePoint(letter)}). Write the ${field} in another script, or have a typeface added ` +
        "(docs/decisions/0010-cards.md).",
    );
  }
  return notes.sorted();
}

import { codePoint } from "@/lib/content/compile/sources/faults";

// Bidi marks, embeddings, overrides and isolates; then characters without width, but for the joiners (U+200C, U+200D),
// which Persian names and some emoji are spelled with; then controls, line breaks among them.
const hidden =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u200b\u2060-\u2064\ufeff]|[\p{Cc}\u2028\u2029]|\p{Cs}/u;

/**
 * What is wrong with a text of the front matter beyond its type; undefined when nothing is.
 * Hidden characters can turn a headline round in every list, card and feed that shows it.
 */
export function textFault(text: string, longest: number): string | undefined {
  if (text.length > longest) {
    return `is ${text.length.toLocaleString("en")} characters long. It may have at most ${longest.toLocaleString("en")}.`;
  }
  const found = hidden.exec(text.trim())?.[0];
  if (found === undefined) return undefined;
  return found === "\n"
    ? "holds a line break. Write it as one paragraph."
    : `holds the invisible character ${codePoint(found)}. Take it out.`;
}

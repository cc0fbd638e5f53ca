import { codePoint } from "@/lib/content/compile/sources/faults";

// Bidi marks, embeddings, overrides and isolates; then zero-width characters, except for the joiners (U+200C,
// U+200D), which Persian names and some emoji need; then controls, including line breaks.
const hidden =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u200b\u2060-\u2064\ufeff]|[\p{Cc}\u2028\u2029]|\p{Cs}/u;

/**
 * Returns what is wrong with a text in front matter beyond its type, or undefined. Hidden characters can
 * reverse a headline in every list, card and feed that shows it.
 */
export function textFault(text: string, longest: number): string | undefined {
  if (text.length > longest) {
    return `must have at most ${longest.toLocaleString("en")} characters, not ${text.length.toLocaleString("en")}. Shorten it.`;
  }
  const found = hidden.exec(text.trim())?.[0];
  if (found === undefined) return undefined;
  return found === "\n"
    ? "must be one paragraph. Remove the line break."
    : `contains the invisible character ${codePoint(found)}. Remove it.`;
}

import { LRUCache } from "lru-cache";

const face = /@font-face\{unicode-range:([^;}]+);[^}]*\}/g;

/**
 * Removes the typefaces of a page's styles that have none of its characters. Pages with fields keep all: what
 * is typed there, or decrypted, is not known yet.
 */
export function withoutUnusedFaces(html: string): string {
  if (/<(?:input|textarea)\b/.test(html)) return html;
  const points = [...new Set(html)].map((character) => character.codePointAt(0) ?? 0);
  return html.replace(face, (rule, range: string) =>
    ranges.memo(range).some(([first, last]) => points.some((point) => point >= first && point <= last))
      ? rule
      : "",
  );
}

type Range = [first: number, last: number];

const ranges = new LRUCache<string, Range[]>({ max: 200, memoMethod: rangesIn });

/** The code points in a `unicode-range`, such as `U+??,U+131,U+152-153`. */
function rangesIn(text: string): Range[] {
  return [...text.matchAll(/U\+([\dA-F?]+)(?:-([\dA-F]+))?/gi)].map(([, first = "", last]) => [
    Number.parseInt(first.replaceAll("?", "0"), 16),
    Number.parseInt(last ?? first.replaceAll("?", "F"), 16),
  ]);
}

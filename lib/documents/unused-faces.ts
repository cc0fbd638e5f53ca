import { LRUCache } from "lru-cache";

const face = /@font-face\{unicode-range:([^;}]+);[^}]*\}/g;
/** A weight that a rule or a property sets. */
const setWeight = /\bfont(?:-weight(?:-\w+)?)?:(?:italic )?(\d{3})\b/g;

/**
 * Removes the typefaces of a page's styles that have none of its characters, or are lighter than all of its
 * text. Pages with fields keep all: what is typed there, or decrypted, is not known yet.
 */
export function withoutUnusedFaces(html: string): string {
  if (/<(?:input|textarea)\b/.test(html)) return html;
  const points = [...new Set(html)].map((character) => character.codePointAt(0) ?? 0);
  const lightest = Math.min(
    400,
    ...[...html.replace(face, "").matchAll(setWeight)].map(([, set]) => Number(set)),
  );
  return html.replace(face, (rule, range: string) => {
    const isUsed = ranges
      .memo(range)
      .some(([first, last]) => points.some((point) => point >= first && point <= last));
    return isUsed && heaviestOf(rule) >= lightest ? rule : "";
  });
}

/** The upper end of `font-weight: 200 399`. */
const heaviestOf = (rule: string) => Number(/font-weight:(?:\d+ )?(\d+)/.exec(rule)?.[1] ?? 400);

type Range = [first: number, last: number];

const ranges = new LRUCache<string, Range[]>({ max: 200, memoMethod: rangesIn });

/** The code points in a `unicode-range`, such as `U+??,U+131,U+152-153`. */
function rangesIn(text: string): Range[] {
  return [...text.matchAll(/U\+([\dA-F?]+)(?:-([\dA-F]+))?/gi)].map(([, first = "", last]) => [
    Number.parseInt(first.replaceAll("?", "0"), 16),
    Number.parseInt(last ?? first.replaceAll("?", "F"), 16),
  ]);
}

/** Letters that are written from right to left. */
const rightToLeft =
  /(?!\u061c)[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
const marks = /[\u061c\u200e\u200f]/;
const [firstIsolate, lastIsolate, endOfIsolate] = ["\u2066", "\u2068", "\u2069"];
/** An isolate around a value of a message in words.yaml, which may be a Latin name: `{name}`. */
const isolatedValue = /[\u2066-\u2068][^\u2066-\u2069]*\{\w+\}[^\u2066-\u2069]*\u2069/;

/**
 * Whether a mark of direction has a purpose where it stands: Hebrew and Arabic editors put one beside a sign
 * or number that would otherwise be on the wrong side, and isolate a Latin name. Isolates must be closed in
 * their paragraph. Overrides and embeddings are never needed: isolates do the same, and reverse nothing.
 */
export function isDirectionNeeded(character: string, text: string, index: number): boolean {
  const [start, end] = paragraphAround(text, index);
  const paragraph = text.slice(start, end);
  if (!rightToLeft.test(paragraph) && !isolatedValue.test(paragraph)) return false;
  if (!marks.test(character)) return isClosed(paragraph, index - start);
  return !marks.test(text.charAt(index - 1));
}

/** Isolates nest. One that contains nothing is a leftover. */
function isClosed(paragraph: string, index: number): boolean {
  const open: number[] = [];
  for (let at = 0; at < paragraph.length; at++) {
    const character = paragraph.charAt(at);
    if (character >= firstIsolate && character <= lastIsolate) open.push(at);
    if (character !== endOfIsolate) continue;
    const from = open.pop();
    if (at === index || from === index) return from !== undefined && at > from + 1;
  }
  return false;
}

/** Begins a block of its own, even directly below another line. */
const blockStart = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+|\|)/;

/** Where the words begin and end that Markdown makes one paragraph of. */
function paragraphAround(text: string, index: number): [start: number, end: number] {
  let start = lineStart(text, index);
  while (start > 0 && !blockStart.test(lineAt(text, start))) {
    const above = lineStart(text, start - 1);
    if (lineAt(text, above).trim() === "") break;
    start = above;
  }
  let end = start + lineAt(text, start).length;
  while (end < text.length) {
    const below = lineAt(text, end + 1);
    if (below.trim() === "" || blockStart.test(below)) break;
    end += 1 + below.length;
  }
  const [mark = ""] = blockStart.exec(lineAt(text, start)) ?? [];
  return [start + mark.length, end];
}

function lineStart(text: string, index: number): number {
  return index === 0 ? 0 : text.lastIndexOf("\n", index - 1) + 1;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end);
}

import { ContainerCount } from "./count-containers";

/** What is too much of a body, and where. */
type Excess = { index: number; text: string };

const nestedTooDeep = "Lists or quotes are nested too deep. Flatten them.";
/**
 * Bounds far beyond any story. The parser's time grows with the square of the marks in one paragraph: without
 * bounds 1 MB of `x](y)[` takes it more than a minute and 2.6 GB (docs/decisions/0021).
 */
const longest = {
  body: 1_000_000,
  paragraph: 20_000,
  lines: 40_000,
  marks: 50_000,
  marksOfParagraph: 2_000,
  containers: 1_000,
  nesting: 100,
};
const most = [
  { of: /^ {0,3}#{1,6}[ \t]/gm, count: 1_000, what: "headings" },
  { of: /^[ \t>]*\[\^[^\]\n]+\]:/gm, count: 1_000, what: "footnotes" },
  { of: /\[\^/g, count: 3_000, what: "references to footnotes" },
  { of: /^[ \t>]*\[[^\]\n^][^\]\n]*\]:/gm, count: 1_000, what: "definitions of links" },
  { of: /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/gm, count: 5_000, what: "items of lists" },
  { of: /<[A-Za-z]/g, count: 2_000, what: "pieces of furniture" },
  { of: /\]\(|\]\[|(?<!\()(?:https?:|www\.)|@/gi, count: 5_000, what: "links" },
];
const patterns = [
  { longest: 50, of: /([*_~`[<{>])\1+/g, text: "A character is repeated more than 50 times. Remove some." },
  { longest: 150, of: /^[ \t>]+/gm, text: nestedTooDeep },
  { longest: 60, of: /^(?:[ \t]*(?:[>*+-]|\d+[.)])(?=[ \t>]))+/gm, text: nestedTooDeep },
];

/** The first bound that a body exceeds. */
export function boundFault(body: string): Excess | undefined {
  const start = body.search(/\S/);
  // The lines of the front matter, which stand there as empty ones, are far fewer.
  if (start > longest.lines)
    return at(start, `More than ${number(longest.lines)} empty lines stand above this. Remove them.`);
  if (body.length - start > longest.body)
    return at(
      start,
      `The body is longer than ${number(longest.body)} characters. Split it into several stories.`,
    );
  for (const { longest, of, text } of patterns)
    for (const { 0: found, index } of body.matchAll(of)) if (found.length > longest) return at(index, text);
  const deep = tooDeepTag(body);
  if (deep !== undefined) return at(deep, "Furniture is nested too deep. Flatten it.");
  for (const { of, count, what } of most) {
    let found = 0;
    for (const { index } of body.matchAll(of))
      if (++found > count) return at(index, `The body has more than ${number(count)} ${what}. Remove some.`);
  }
  return excessiveParagraph(body, start);
}

/** The offset of the outermost of very many open tags. */
function tooDeepTag(body: string): number | undefined {
  const open: number[] = [];
  for (const { 0: tag, index } of body.matchAll(/<\/?[A-Za-z][^<>]*>/g)) {
    if (tag.startsWith("</")) open.pop();
    else if (!tag.endsWith("/>") && open.push(index) > longest.nesting) return open[0];
  }
  return undefined;
}

const mark = /[[\]*_~`<{&:|@\\\u061c\u200e\u200f\u2066-\u2069]/g;
const listMark = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Counts what stands between empty lines. The rows of a table and the items of a list are counted alone. */
function excessiveParagraph(body: string, from: number): Excess | undefined {
  let [marks, index] = [0, Math.max(0, from)];
  let [paragraph, length, marksOfParagraph] = [0, 0, 0];
  let fence: string | undefined;
  let [isTable, isList] = [false, false];
  const containers = new ContainerCount();
  const all = body.slice(index).split("\n");
  for (const [above, line] of all.entries()) {
    const start = index;
    index += line.length + 1;
    if (above === longest.lines)
      return at(
        start,
        `The body has more than ${number(longest.lines)} lines. Split it into several stories.`,
      );
    if (fence === undefined) containers.read(line);
    if (containers.count > longest.containers)
      return at(
        start,
        `The body has more than ${number(longest.containers)} lists and quotes. Remove some, or join them.`,
      );
    if (line.trim() === "") {
      length = 0;
      continue;
    }
    if (fence !== undefined) {
      if (line.trim().startsWith(fence) && /^(`+|~+)$/.test(line.trim())) fence = undefined;
      length = 0;
      continue;
    }
    fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (length === 0) {
      isTable = line.includes("|") && /^[ \t>]*[|:-][-:| \t]*$/.test(all[above + 1] ?? "");
      isList = listMark.test(line);
    }
    if (length === 0 || isTable || (isList && listMark.test(line)))
      [paragraph, length, marksOfParagraph] = [start, 0, 0];
    const found = line.match(mark)?.length ?? 0;
    length += line.length + 1;
    marksOfParagraph += found;
    marks += found;
    if (length > longest.paragraph)
      return at(
        paragraph,
        `A paragraph is longer than ${number(longest.paragraph)} characters. Split it with empty lines.`,
      );
    if (marksOfParagraph > longest.marksOfParagraph)
      return at(
        paragraph,
        `A paragraph has more than ${number(longest.marksOfParagraph)} marks such as [ and *. Remove them, or split it with empty lines.`,
      );
    if (marks > longest.marks)
      return at(
        start,
        `The body has more than ${number(longest.marks)} marks such as [ and *. Remove them, or split it into several stories.`,
      );
  }
  return undefined;
}

function at(index: number, text: string): Excess {
  return { index, text };
}

function number(count: number): string {
  return count.toLocaleString("en");
}

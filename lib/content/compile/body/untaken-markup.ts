import type { Nodes, Parents, Root } from "mdast";
import { phrasing } from "mdast-util-phrasing";
import { decodeEntity, entities, entitiesIn } from "@/lib/content/compile/sources/entities";
import { findForms, type MarkupForm } from "@/lib/content/compile/sources/markup-form";
import { mojibakeIn } from "@/lib/content/compile/sources/mojibake";
import { shortcodesIn, shortened } from "@/lib/content/compile/sources/shortcodes";
import { type BodyText, startOf } from "./body-text";
import { eachNode } from "./each-node";
import { escapedFormulas, foreignForms, orgHeading, secondClosing } from "./foreign-markup";
import { noteStar, openMarks, openStar } from "./open-marks";
import type { ReportAt } from "./report-at";
import { isOfSplitTable, reportBarInCode } from "./split-tables";

const edge = String.raw`(?<![\p{L}\p{N}*_\uFFFA-\uFFFC])`;
const lineStart = String.raw`(?<=^[ \t>]{0,20})`;
const link = "Close it as [words](https://example.org), and write a space in the address as %20.";
const emphasis = "Put its marks directly beside the words, or write a bare mark with a backslash.";

/** Between a sign within and a letter outside, Markdown takes a mark for neither end. */
const beside =
  "Put a space outside of them, or the sign beside the mark outside, as in “**words**”, or write a bare mark with a backslash.";

/** Marks that mean nothing where they stand, so that readers would see them. */
const forms: MarkupForm[] = [
  {
    of: /!?\[[^[\]\n]*\]\([^\s)]*(?:[^\n)]*\))?|(?<!\uFFFA[^[\]\n]*)\]\(/gu,
    signs: "]",
    is: "the link",
    remedy: link,
  },
  {
    of: /\[[^[\]\n]+\][ \t]+\((?:https?:|www\.|mailto:|\/|\uFFFB)[^)\n]*\)/giu,
    signs: "]",
    is: "the link",
    remedy: "Remove the space before the parenthesis.",
  },
  {
    of: /\([^()\n]+\)\[(?:https?:|www\.|mailto:|\/|\uFFFB)[^\]\n]*\]/giu,
    signs: "[",
    is: "the link",
    remedy: "Write [words](https://example.org).",
  },
  {
    of: /(?<![\p{L}\p{N}\])])\[[^[\]\n^]+\]\[[^[\]\n^]*\]/gu,
    signs: "[",
    is: "the link",
    remedy: "Write [words](https://example.org), or define its address on a line of its own.",
  },
  {
    of: /\[\^[^\]\s]{0,60}[ \t][^\]\n]{0,200}\]/gu,
    signs: "^",
    is: "the footnote",
    remedy: "Write it without spaces, as in [^1].",
  },
  { of: /\^\[[^\]\n]+\]/gu, signs: "^", is: "the footnote", remedy: "Write [^1], and the line [^1]: text." },
  {
    of: new RegExp(
      String.raw`${edge}(\*{2,3}|__)(?![*_\s])\S[^*_\n]*?[^\s*_\p{L}\p{N}]\1(?=[\p{L}\p{N}])`,
      "gu",
    ),
    signs: "*_",
    is: "the marks of",
    remedy: beside,
  },
  {
    of: /(?<![\p{L}\p{N}_\uFFFA-\uFFFC])__(?=[^\s_])[^_\n]*[^\s_]__(?=[\p{L}\p{N}])/gu,
    signs: "_",
    is: "the marks of",
    remedy: "Within a word, write **words**.",
  },
  // Marks that a space keeps from their words.
  {
    of: new RegExp(
      [
        String.raw`${edge}(\*{2,3}|__)(?![*_])\s?\S[^*_\n]*?\s?\1(?![*_])`,
        String.raw`${edge}\*\*(?=[^\s*\uFFFC])`,
        String.raw`${edge}([*_])(?=[^\s*_.#\uFFFC])[^*_\n]*\s\2(?:(?![*_#\p{L}\p{N}\s]|\.\p{L})|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]))`,
        String.raw`${edge}([*_])(?=[^\s*_\uFFFC])[^*_\n\d]*[^*_\n\d\s] \3(?= )`,
      ].join("|"),
      "gu",
    ),
    signs: "*_",
    is: "the marks of",
    remedy: emphasis,
  },
  {
    of: /(?<![\p{L}\p{N}~])(~~?)(?![~\s\d])[^~\n]*[^~\s](~~?)(?![\p{L}\p{N}~])|~~/gu,
    signs: "~",
    is: "the marks of",
    remedy: "Strike words with ~~two tildes~~, directly beside them.",
    isOnce: true,
  },
  {
    of: /(?<=[A-Za-z])~\d+~|(?<=[A-Za-z\d])\^\d+\^/gu,
    signs: "~^",
    is: "the marks of",
    remedy: "Write the digit as ² or ₂.",
  },
  {
    of: new RegExp(
      String.raw`${lineStart}(?:#{2,6}[^#\s\uFFFC]|#{1,6}\u00a0|#{7,}|＃+[\s\u3000]|={2,6}[ \t][^=\n]+={2,6}[ \t]*$)[^\n]*`,
      "gmu",
    ),
    signs: "#＃=",
    is: "the heading mark of",
    remedy: "Write ## and an ordinary space before the heading.",
  },
  {
    of: new RegExp(String.raw`${lineStart}(?:[-*+]|\d{1,3}[.)])\u00a0[^\n]*`, "gmu"),
    signs: "\u00a0",
    is: "the list mark of",
    remedy: "Write an ordinary space behind it.",
  },
  {
    of: new RegExp(
      String.raw`${lineStart}([-+*•·●▪◦‣])[ \t]?[^\s\d*+-][^\n]*(?=\n[ \t>]*\1[ \t]?[^\s*+-])`,
      "gmu",
    ),
    signs: "\n",
    is: "the list mark of",
    remedy: "Begin each item with a hyphen and a space.",
    isOnce: true,
  },
  {
    of: new RegExp(String.raw`${lineStart}\d{1,3}[.)][^\s\d][^\n]*(?=\n[ \t>]*\d{1,3}[.)]\D)`, "gmu"),
    signs: "\n",
    is: "the list mark of",
    remedy: "Write a space behind each number.",
    isOnce: true,
  },
  {
    of: new RegExp(
      [
        String.raw`${lineStart}\|[^|\n]+\|[^\n]*\|[ \t]*$`,
        String.raw`${lineStart}\|[^|\n]+\|[ \t]*(?=\n[ \t>]*\|)`,
        String.raw`${lineStart}\|[^|\n]+\|[^|\n]*(?=\n[ \t>]*\|[^|\n]+\|)`,
        String.raw`${lineStart}[^|\n]*[^|\s] ?\| ?[^|\s][^\n]*(?=\n[ \t>]*[^|\n]*[^|\s] ?\| ?[^|\s])`,
        String.raw`${lineStart}\+(?:[-=]+\+)+[ \t]*$`,
      ].join("|"),
      "gmu",
    ),
    signs: "|+",
    is: "the table row",
    remedy:
      "Put an empty line before the table and a line like | --- | --- | below its head, one --- for each column.",
    isOnce: true,
  },
  {
    of: /(?<!')('{2,3})(?!['\s])[^'\n]+\1(?!')/gu,
    signs: "'",
    is: "the marks of",
    remedy: "Write *words* or **words**.",
  },
  {
    of: /`{3,}|~{3,}/gu,
    signs: "`~",
    is: "the code fence",
    remedy: "Put it on a line of its own, with one like it at the end.",
  },
  { of: /^\[!\w+\]/gu, signs: "[", is: "the callout", remedy: "Use <FactBox>." },
  {
    of: /^:{3,}[^\n]*/gmu,
    signs: ":",
    is: "the container",
    remedy: "Use furniture, such as <FactBox>.",
    isOnce: true,
  },
];

/**
 * Reports Markdown and other markup in the paragraphs of a body that readers would see as it is written.
 * Returns the paragraphs in which there is some.
 */
export function reportUntakenMarkup(tree: Root, text: BodyText, report: ReportAt): ReadonlySet<Nodes> {
  const marked = new Set<Nodes>();
  const hasMarkedNotes = marksNotes.test(text.markdown);
  eachNode<Nodes>(tree, (node, index, parent) => {
    if (node.type === "tableRow" && reportBarInCode(node, text, report))
      for (const cell of node.children) marked.add(cell);
    if (marked.has(node)) return;
    if (!("children" in node) || phrasing(node) || !node.children.some((child) => phrasing(child))) return;
    if (node.type === "root") return;
    const isMarked =
      isOfSplitTable(node, index, parent, text, report) ||
      reportInParagraph(node as Parents, text, hasMarkedNotes, report);
    if (isMarked) marked.add(node);
  });
  return marked;
}

function reportInParagraph(
  node: Parents,
  text: BodyText,
  hasMarkedNotes: boolean,
  report: ReportAt,
): boolean {
  const seen = text.seen(node);
  const written = text.of(node);
  const isBold = node.children.some(({ type }) => type === "strong");
  const found = findForms(
    [
      ...forms,
      ...openMarks,
      ...foreignForms,
      ...(isBold ? [secondClosing] : []),
      ...(seen.includes("*") && !noteStar.test(seen) ? [openStar] : []),
      ...(hasMarkedNotes ? [] : [orgHeading]),
    ],
    seen,
  ).map(({ form: { is, remedy }, found: { length }, index }) => ({
    index,
    length,
    text: `Readers would see ${is} ${shortened(written.slice(index, index + length))}. ${remedy}`,
  }));
  const formulas = escapedFormulas(written)
    .filter(({ index }) => seen[index] === "\ufffa")
    .map(({ index, words }) => ({
      index,
      length: words.length,
      text: `Markdown drops the backslashes of the formula ${shortened(words)}. Write it in words and signs, such as x² or ½.`,
    }));
  const others = [...shortcodesIn(seen, written), ...entitiesIn(decoded(seen)), ...mojibakeIn(seen)].map(
    (markup) => ({ ...markup, length: markup.length ?? 1, text: markup.text.replace(/^r/, "R") }),
  );
  const from = startOf(node);
  let end = -1;
  for (const { index, length, text: words } of [...found, ...formulas, ...others].sort(
    (a, b) => a.index - b.index,
  )) {
    if (index < end) continue;
    end = index + length;
    report(text.at(from + index), words);
  }
  return end >= 0;
}

/** Two stars behind a word, as in "Wages** fell". */
const marksNotes = /[\p{L}\p{N}]\*\*(?=[\s.,;:!?)]|$)/mu;

/** Leaves the entities that are still there once Markdown has decoded them, at their offsets. */
function decoded(text: string): string {
  return text.replace(entities, (entity) => {
    if (decodeEntity(entity) === undefined) return entity;
    return (entity === "&amp;" ? "&" : "\ufffc").padStart(entity.length, "\ufffc");
  });
}

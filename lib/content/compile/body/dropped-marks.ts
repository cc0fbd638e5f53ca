import type { Emphasis, InlineCode, Nodes, Parents, Strong } from "mdast";
import { quoted } from "@/lib/content/compile/sources/faults";
import { type BodyText, endOf, startOf } from "./body-text";
import type { ReportAt } from "./report-at";

// Scripts that put no spaces between words, whose emphasis begins and ends within them.
const letter = /[\p{L}\p{N}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

/** Emphasis that is none, and stars beside it that found no partner. */
export function checkStars(
  node: Emphasis | Strong,
  parent: Parents | undefined,
  text: BodyText,
  fail: ReportAt,
): void {
  const source = text.of(node);
  const mark = /^(\*\*?|__?)/.exec(source)?.[0] ?? "*";
  const words = source.slice(mark.length, -mark.length);
  const before = text.markdown[startOf(node) - 1] ?? " ";
  const after = text.markdown[endOf(node)] ?? " ";
  const bare = mark.replace(/./g, "\\$&");
  const isInWord =
    letter.test(before) && letter.test(after) && !unspaced.test(before) && !unspaced.test(after);
  const isSum = /\d/.test(before) && /^\d/.test(words);
  // The boxes of forums: [*] One, [*] Two.
  const isInBoxes = before === "[" && words.startsWith("]");
  const isNotMeant =
    isSum ||
    isInBoxes ||
    (isInWord && (words.length === 1 || /[\s\d]/.test(words) || /\d/.test(before + after)));
  if (isNotMeant)
    fail(
      node,
      `Markdown takes ${mark} here for emphasis and drops it. Write ${bare} for the sign itself, throughout the paragraph.`,
    );
  else if (mark === "__" && namesOfPrograms.test(words))
    fail(node, `Markdown takes __ here for emphasis and drops it. Write \`__${words}__\`.`);
  else if (mark === "__" && switchesOfWikis.test(words))
    fail(node, `Readers would see ${words}, a switch of a wiki. Remove it.`);
  else checkNeighbours(node, mark.charAt(0), parent, text, fail);
}

const namesOfPrograms = /^(?:init|main|name|str|repr|call|file|all|dict|doc|new|class|module)$/;
const switchesOfWikis = /^(?:(?:NO|FORCE)?TOC|NOEDITSECTION|NOGALLERY|NOINDEX)$/;
/** A line that begins with a star, as the notes do that such a star refers to. */
const starredNote = /^[ \t>]*(?:\\\*+|\*+(?![^*\n]*\*))[ \t]?[^\s*]/m;

/** Reports **a* and *a**: readers would see one mark. A star behind may refer to a note. */
function checkNeighbours(
  node: Emphasis | Strong,
  mark: string,
  parent: Parents | undefined,
  text: BodyText,
  fail: ReportAt,
): void {
  const siblings: Nodes[] = parent?.children ?? [];
  const index = siblings.indexOf(node);
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const isBefore = before?.type === "text" && /(?<!\\)[*_]$/.test(text.of(before));
  const isBehind =
    after?.type === "text" && text.of(after).startsWith(mark) && !starredNote.test(text.markdown);
  if (isBefore || isBehind)
    fail(
      isBefore ? text.at(startOf(node) - 1) : node,
      `Readers would see one of the marks of ${quoted(text.of(node))}. Write as many before the words as behind them, or write \\${mark} for the sign itself.`,
    );
}

/** Backticks that are apostrophes or letters, as in Hawai`i and O`ahu, or quotation marks. */
export function checkCode(node: InlineCode, text: BodyText, fail: ReportAt): void {
  const [, words] = /^`([^`]+)`$/.exec(text.of(node)) ?? [];
  if (words === undefined) return;
  const isLetter = (at: number) => {
    const character = text.markdown[at] ?? " ";
    return letter.test(character) && !unspaced.test(character);
  };
  const [isBehindLetter, isBeforeLetter] = [isLetter(startOf(node) - 1), isLetter(endOf(node))];
  if (
    (isBehindLetter && isBeforeLetter) ||
    (isBehindLetter && /^\s/.test(words)) ||
    (isBeforeLetter && /\s$/.test(words))
  )
    fail(
      node,
      "Markdown takes ` here for code and drops it. Write ’ for an apostrophe, ՝ in Armenian, or \\` for the sign itself.",
    );
}

/** A backslash before a sign vanishes. In these places it is meant to be seen. */
export function checkBackslashes(node: Nodes, text: BodyText, fail: ReportAt): void {
  const source = text.of(node);
  if (!source.includes("\\")) return;
  for (const found of source.matchAll(
    /¯(\\)_|(?<![A-Za-z])[A-Za-z]:(?:\\[A-Za-z0-9]\w*)*(\\)[!-/:-@[\]-`{-~]|(?<![^\s"'(])(\\\\)(?=\w[\w.-]*\\\w)/g,
  )) {
    const mark = found[1] ?? found[2] ?? found[3] ?? "\\";
    const offset = startOf(node) + found.index + found[0].lastIndexOf(mark);
    fail(
      text.at(offset),
      "Markdown drops this backslash. Write it twice, or put the words between backticks.",
    );
  }
}

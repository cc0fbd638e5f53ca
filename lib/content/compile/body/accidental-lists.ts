import type { List, Nodes, Parents } from "mdast";
import { quoted } from "@/lib/content/compile/sources/faults";
import { type BodyText, endLine, startLine } from "./body-text";
import type { ReportAt } from "./report-at";

/** Where a block stands among its siblings. */
export type PlaceOfBlock = { before: Nodes | undefined; index: number; parent: Parents | undefined };

export function checkList(
  node: List,
  { before, index, parent }: PlaceOfBlock,
  text: BodyText,
  fail: ReportAt,
): void {
  for (const item of node.children)
    if (item.children.length === 0 && !/^\S+[ \t]+\[[ xX]?\]/.test(text.of(item)))
      fail(item, "This list item is empty. Fill it in, or remove it.");
  checkLevels(node, fail);
  const mark = markOf(node, text);
  const isDirectlyBelow = before !== undefined && endLine(before) + 1 === startLine(node);
  if (isDirectlyBelow && before.type === "list") {
    const above = parent?.children[index - 2];
    if (columnOf(node) > columnOf(before)) {
      const missing = wordsColumn(before.children.at(-1)) - columnOf(node);
      fail(
        node,
        `This item begins another list, since it is indented too little for one within the item above. Indent it by ${spaces(missing)} more.`,
      );
      return;
    }
    // What follows such an item is the list above it going on.
    if (above?.type === "list" && columnOf(before) > columnOf(above)) return;
    const marks = `from ${quoted(markOf(before, text))} to ${quoted(mark)}`;
    fail(
      node,
      `The mark changes ${marks}, which begins another list. Use one mark, or put an empty line here.`,
    );
    return;
  }
  if (isDirectlyBelow && before.type === "paragraph") {
    const [, sign] = itemWithoutSpace.exec(text.line(endLine(before))) ?? [];
    if (sign !== undefined) {
      const line = text.at(text.startOfLine(endLine(before)));
      fail(line, `This line is not an item of the list below. Write a space behind ${quoted(sign)}.`);
      return;
    }
  }
  // A line without its space, which would be the next item, is reported where it stands.
  const hasOpenItem = text
    .of(node)
    .split("\n")
    .slice(1)
    .some((line) => itemWithoutSpace.test(line));
  if (node.children.length === 1 && parent?.type !== "listItem" && !hasOpenItem) {
    const isBelowWords = isDirectlyBelow && before.type === "paragraph" && !/[:：]\s*$/.test(text.of(before));
    if (mark === "*" && text.hasNoteStar) {
      const remedy = "Write \\* for a note that a star refers to, or a hyphen for a list.";
      fail(node, `This line becomes a list, since it begins with "*". ${remedy}`);
      return;
    }
    const isRule = isBelowWords && /^-[ \t]*\|[-:| \t]*$/m.test(text.of(node));
    const remedy = isRule
      ? "Begin and end each row of a table with |."
      : remedyOf(node, mark, isBelowWords, isPartOfCount(node, index, parent));
    if (remedy !== undefined)
      fail(node, `This line becomes a list, since it begins with ${quoted(mark)}. ${remedy}`);
  } else if (node.ordered) checkNumbers(node, text, fail);
}

/** An item that is indented as if it were within the one above, and is not. */
function checkLevels(node: List, fail: ReportAt): void {
  const items = node.children;
  const position = items.findIndex((item, at) => at > 0 && columnOf(item) > columnOf(items[at - 1] ?? item));
  const item = items[position];
  const missing = item === undefined ? 0 : wordsColumn(items[position - 1]) - columnOf(item);
  if (item !== undefined && missing > 0)
    fail(
      item,
      `This item is indented, but stays on the level of the one above. Indent it by ${spaces(missing)} more, or not at all.`,
    );
}

function columnOf(node: Pick<Nodes, "position">): number {
  return node.position?.start.column ?? 1;
}

/** Where the words of an item begin, and a list within it would. */
function wordsColumn(item: List["children"][number] | undefined): number {
  return item?.children[0] === undefined ? 0 : columnOf(item.children[0]);
}

function spaces(count: number): string {
  return count === 1 ? "one space" : `${count} spaces`;
}

/** A line that begins like an item, but for the space. */
export const itemWithoutSpace = /^[ \t>]*([-+]|\d{1,9}[.)])(?=\p{L})/u;

function markOf(list: List, text: BodyText): string {
  return /^\S+/.exec(text.of(list))?.[0] ?? "-";
}

/** What to write if a list of one item is one by accident. */
function remedyOf(node: List, mark: string, isBelowWords: boolean, isCounted: boolean): string | undefined {
  const bare = `Write ${escaped(mark)} for the ${node.ordered ? "number" : "sign"} itself`;
  if (isBelowWords) return `${bare}, or put an empty line before a list.`;
  if (!node.ordered) return mark === "+" ? `${bare}, or a hyphen for a list.` : undefined;
  // Nobody indents further words or a list below a number that is only one.
  const isList = node.children[0]?.children.some((_, position) => position > 0);
  return isCounted || isList ? undefined : `${bare}.`;
}

function checkNumbers(node: List, text: BodyText, fail: ReportAt): void {
  const numbers = node.children.map((item) => Number(/^\d+/.exec(text.of(item))?.[0] ?? 0));
  const [first = 1] = numbers;
  if (numbers.every((number) => number === first) && first <= 1) return;
  numbers.forEach((number, position) => {
    const item = node.children[position];
    if (item !== undefined && number !== first + position && numbers[position - 1] === first + position - 1)
      fail(
        item,
        `The number ${number} would be published as ${first + position}. Count on, or write ${escaped(`${number}.`)} in paragraphs.`,
      );
  });
}

/** A list of one item is a list if others count on: numbered paragraphs with text between them. */
function isPartOfCount(node: List, index: number, parent: Parents | undefined): boolean {
  const number = node.start ?? 1;
  const siblings: Nodes[] = parent?.children ?? [];
  const nearest = (step: 1 | -1): List | undefined => {
    for (let at = index + step; at >= 0 && at < siblings.length; at += step) {
      const other = siblings[at];
      if (other?.type === "list" && other.ordered) return other;
    }
    return undefined;
  };
  const [before, after] = [nearest(-1), nearest(1)];
  return (
    (before !== undefined && (before.start ?? 1) + before.children.length === number) ||
    after?.start === number + 1
  );
}

function escaped(mark: string): string {
  return mark.replace(/(?=\D$)/, "\\");
}

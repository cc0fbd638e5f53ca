import type { Blockquote, Heading, Nodes, Parents } from "mdast";
import { quoted } from "@/lib/content/compile/sources/faults";
import { checkList, itemWithoutSpace, type PlaceOfBlock } from "./accidental-lists";
import { type BodyText, endLine, startLine, startOf } from "./body-text";
import type { ReportAt } from "./report-at";

/** Reports headings, lists and quotes that begin or go on by accident, since a line begins with a sign. */
export function checkBlock(node: Nodes, place: PlaceOfBlock, text: BodyText, fail: ReportAt): void {
  if (node.type === "heading") checkHeading(node, text, fail);
  else if (node.type === "list") checkList(node, place, text, fail);
  else if (node.type === "blockquote") checkQuote(node, place.before, text, fail);
  else if (node.type === "paragraph" && place.parent !== undefined)
    checkLazyLines(node, place.parent, text, fail);
}

function checkHeading(node: Heading, text: BodyText, fail: ReportAt): void {
  const source = text.of(node);
  const opening = /^#+/.exec(source)?.[0];
  if (opening === undefined) {
    const line = source.split("\n").at(-1)?.trim() ?? "";
    const remedy = "Put an empty line between them, or begin a heading with ##.";
    fail(node, `The line ${quoted(line)} below this paragraph turns it into a heading. ${remedy}`);
    return;
  }
  const closing = /[ \t](#+)[ \t]*$/.exec(source);
  if (closing?.[1] !== undefined && closing[1] !== opening)
    fail(
      text.at(startOf(node) + closing.index + 1),
      `Markdown drops ${quoted(closing[1])} at the end of a heading. Write \\#.`,
    );
}

function checkQuote(node: Blockquote, before: Nodes | undefined, text: BodyText, fail: ReportAt): void {
  const source = text.of(node);
  const interrupts =
    before?.type === "paragraph" &&
    endLine(before) + 1 === startLine(node) &&
    !/[:：]\s*$/.test(text.of(before));
  if (/^>>/.test(source) && !interrupts)
    fail(
      node,
      'This line becomes a quote within a quote. Write \\>> for the signs, or "> > " for such a quote.',
    );
  else if (/^>\d/.test(source) || interrupts)
    fail(
      node,
      'This line becomes a quote, since it begins with ">". Write \\> for the sign, or an empty line and "> " for a quote.',
    );
}

/**
 * Lines that Markdown adds to the quote, item or note above though they do not begin like it. An item may
 * continue on lines that are indented less than its text.
 */
function checkLazyLines(node: Nodes, parent: Parents, text: BodyText, fail: ReportAt): void {
  if (parent.type !== "blockquote" && parent.type !== "listItem" && parent.type !== "footnoteDefinition")
    return;
  const isQuote = parent.type === "blockquote";
  const name = isQuote ? "quote" : parent.type === "listItem" ? "list item" : "note";
  const first = text.line(startLine(node));
  const depth = signs(first);
  for (let number = startLine(node) + 1; number <= endLine(node); number++) {
    const line = text.line(number);
    const column = line.search(/\S/) + 1;
    const isLazy = isQuote
      ? signs(line) < depth
      : column <= (parent.position?.start.column ?? 1) && signs(line) === 0;
    if (!isLazy) continue;
    const offset = text.startOfLine(number) + column - 1;
    const [, sign] = parent.type === "listItem" ? (itemWithoutSpace.exec(line) ?? []) : [];
    const remedy = isQuote
      ? 'Begin it with ">"'
      : sign !== undefined
        ? `Write a space behind ${quoted(sign)}`
        : "Indent it";
    fail(
      text.at(offset),
      `This line becomes part of the ${name} above. ${remedy}, or put an empty line before it.`,
    );
    return;
  }
}

function signs(line: string): number {
  return (/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+[ \t>]*)*/.exec(line)?.[0].match(/>/g) ?? []).length;
}

import type {
  Blockquote,
  Code,
  Definition,
  FootnoteDefinition,
  Heading,
  Link,
  List,
  Nodes,
  Parents,
  Root,
  Table,
} from "mdast";
import { visit } from "unist-util-visit";
import { quoted } from "@/lib/content/compile/sources/faults";
import { type BodyText, endOf, isAddressAlone, startOf } from "./body-text";
import type { ReportAt } from "./report-at";

/**
 * Reports where Markdown would drop an author's words or change what they mean: correct Markdown that nobody
 * writes on purpose. Returns the nodes that need no further checks.
 */
export function reportLostWords(tree: Root, text: BodyText, report: ReportAt): ReadonlySet<Nodes> {
  const reported = new Set<Nodes>();
  const fail: ReportAt = (node, words) => {
    report(node, words);
    reported.add(node as Nodes);
  };
  const definitions = new Definitions();
  visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
    definitions.see(node);
    const before = index ? parent?.children[index - 1] : undefined;
    if (node.type === "heading") checkHeading(node, text, fail);
    else if (node.type === "list") checkList(node, before, index ?? 0, parent, text, fail);
    else if (node.type === "blockquote") checkQuote(node, before, text, fail);
    else if (node.type === "table") checkTable(node, text, fail);
    else if (node.type === "code") checkFence(node, text, fail);
    else if (node.type === "emphasis" || node.type === "strong") checkStars(node, text, fail);
    else if (node.type === "link") checkLink(node, text, fail);
    else if (node.type === "paragraph" && parent !== undefined && !reported.has(parent))
      checkLazyLines(node, parent, text, fail);
    if (reported.has(node) && node.type === "list") for (const item of node.children) reported.add(item);
    if (node.type === "text") checkBackslashes(node, text, fail);
  });
  definitions.conclude(fail);
  return reported;
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

function checkList(
  node: List,
  before: Nodes | undefined,
  index: number,
  parent: Parents | undefined,
  text: BodyText,
  fail: ReportAt,
): void {
  for (const item of node.children)
    if (item.children.length === 0 && !/^\S+[ \t]+\[[ xX]?\]/.test(text.of(item)))
      fail(item, "This list item is empty. Fill it in, or remove it.");
  const isAlone = node.children.length === 1;
  const mark = /^\S+/.exec(text.of(node))?.[0] ?? "-";
  const beginsParagraph = before?.type === "paragraph" && endLine(before) + 1 === startLine(node);
  if (isAlone && beginsParagraph && !/[:：]\s*$/.test(text.of(before))) {
    const remedy = `Write \\${mark} for the mark itself, or put an empty line before a list.`;
    fail(
      node,
      `This line becomes a list, since it begins with ${quoted(mark)}. ${remedy.replace(/\\(\d+)/, "$1\\")}`,
    );
    return;
  }
  if (!node.ordered) {
    if (isAlone && mark === "+")
      fail(node, 'This line becomes a list, since it begins with "+". Write \\+, or a hyphen for a list.');
    return;
  }
  const numbers = node.children.map((item) => Number(/^\d+/.exec(text.of(item))?.[0] ?? 0));
  const [first = 1] = numbers;
  if (isAlone) {
    if (isPartOfCount(first, index, parent)) return;
    fail(
      node,
      `This line becomes a list, since it begins with ${quoted(mark)}. Write ${escaped(mark)} for the number itself.`,
    );
    return;
  }
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
function isPartOfCount(number: number, index: number, parent: Parents | undefined): boolean {
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
  return mark.replace(/(?=[.)]$)/, "\\");
}

function checkQuote(node: Blockquote, before: Nodes | undefined, text: BodyText, fail: ReportAt): void {
  const source = text.of(node);
  const interrupts =
    before?.type === "paragraph" &&
    endLine(before) + 1 === startLine(node) &&
    !/[:：]\s*$/.test(text.of(before));
  if (/^>\d/.test(source) || interrupts)
    fail(
      node,
      'This line becomes a quote, since it begins with ">". Write \\> for the sign, or an empty line and "> " for a quote.',
    );
}

function checkTable(node: Table, text: BodyText, fail: ReportAt): void {
  const [head, ...rows] = node.children;
  const columns = head?.children.length ?? 0;
  for (const row of rows) {
    const source = text.of(row);
    if (!source.includes("|") && columns > 1)
      fail(row, "This line becomes a row of the table above. Put an empty line before it.");
    else if (row.children.length > columns)
      fail(
        row.children[columns] ?? row,
        `Markdown drops cells beyond the ${columns} of the table's head. Write a bare | as \\|, or add columns.`,
      );
  }
}

function checkFence(node: Code, text: BodyText, fail: ReportAt): void {
  const source = text.of(node);
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[0];
  if (fence === undefined) return;
  const last =
    source
      .split("\n")
      .at(-1)
      ?.replace(/^[ \t>]+/, "")
      .trimEnd() ?? "";
  if (!last.startsWith(fence) || !source.includes("\n"))
    fail(node, `The code has no end: all that follows becomes code. Add a line ${fence} below it.`);
  else if (node.meta)
    fail(node, `Markdown drops ${quoted(node.meta)}. Write at most one word, the language, behind ${fence}.`);
}

// Scripts that put no spaces between words, whose emphasis begins and ends within them.
const letter = /[\p{L}\p{N}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

function checkStars(
  node: Extract<Nodes, { type: "emphasis" | "strong" }>,
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
  if ((isInWord && (words.length === 1 || /[\s\d]/.test(words) || /\d/.test(before + after))) || isSum)
    fail(node, `Markdown takes ${mark} here for emphasis and drops it. Write ${bare} for the sign itself.`);
  else if (
    mark === "__" &&
    /^(?:init|main|name|str|repr|call|file|all|dict|doc|new|class|module)$/.test(words)
  )
    fail(node, `Markdown takes __ here for emphasis and drops it. Write \`__${words}__\`.`);
}

function checkLink(node: Link, text: BodyText, fail: ReportAt): void {
  if (isAddressAlone(node)) {
    const shortcode = /\[\/?[a-z]+/i.exec(text.of(node));
    if (shortcode) {
      fail(node, `The address would include the shortcode ${shortcode[0]}. Use <Embed>, or remove it.`);
      return;
    }
    const found = /[、。，．！？；：「」『』（）【】…“”‘’«»]/u.exec(text.of(node));
    if (found)
      fail(
        text.at(startOf(node) + found.index),
        `The address would include ${quoted(found[0])} and what follows. Write [words](${shortAddress(text.of(node).slice(0, found.index))}).`,
      );
  } else if (node.children.length === 0)
    fail(node, "The link has no words. Write them into the brackets, as in [words](/a-slug).");
}

function shortAddress(address: string): string {
  return address.length > 80 ? "https://example.org" : address;
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
    const remedy = isQuote ? 'Begin it with ">"' : "Indent it";
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

/** A backslash before a sign vanishes. In these places it is meant to be seen. */
function checkBackslashes(node: Nodes, text: BodyText, fail: ReportAt): void {
  const source = text.of(node);
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

/** Definitions are not shown where they stand: one that nothing refers to is text that vanishes. */
class Definitions {
  readonly #used = new Set<string>();
  readonly #links = new Map<string, Definition>();
  readonly #notes = new Map<string, FootnoteDefinition>();
  readonly #repeated: (Definition | FootnoteDefinition)[] = [];

  see(node: Nodes): void {
    if (node.type === "linkReference" || node.type === "imageReference") this.#used.add(node.identifier);
    if (node.type !== "definition" && node.type !== "footnoteDefinition") return;
    const known: Map<string, Nodes> = node.type === "definition" ? this.#links : this.#notes;
    if (known.has(node.identifier)) this.#repeated.push(node);
    else known.set(node.identifier, node);
  }

  conclude(fail: ReportAt): void {
    for (const node of this.#repeated) {
      const name = node.type === "definition" ? `[${node.label}]` : `[^${node.label}]`;
      fail(node, `${name} is defined twice, and Markdown drops the second. Rename or remove it.`);
    }
    for (const [identifier, node] of this.#links) {
      if (this.#used.has(identifier)) continue;
      const name = `[${node.label}]`;
      fail(
        node,
        `Markdown drops this line: it defines ${name}, and nothing refers to it. Write \\${name}: or remove it.`,
      );
    }
  }
}

function startLine(node: Pick<Nodes, "position">): number {
  return node.position?.start.line ?? 1;
}

function endLine(node: Pick<Nodes, "position">): number {
  return node.position?.end.line ?? 1;
}

import type { Code, Link, Nodes, Root, Table } from "mdast";
import { quoted } from "@/lib/content/compile/sources/faults";
import { checkBlock } from "./accidental-blocks";
import { type BodyText, isAddressAlone, startOf } from "./body-text";
import { Definitions } from "./definitions";
import { checkBackslashes, checkCode, checkStars } from "./dropped-marks";
import { eachNode } from "./each-node";
import type { ReportAt } from "./report-at";
import { barInCode } from "./split-tables";

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
  eachNode<Nodes>(tree, (node, index, parent) => {
    definitions.see(node);
    const before = index ? parent?.children[index - 1] : undefined;
    if (node.type === "table") checkTable(node, text, fail);
    else if (node.type === "code") checkFence(node, text, fail);
    else if (node.type === "emphasis" || node.type === "strong") checkStars(node, parent, text, fail);
    else if (node.type === "inlineCode") checkCode(node, text, fail);
    else if (node.type === "link") checkLink(node, parent?.children[(index ?? 0) + 1], text, fail);
    else if (node.type === "text") checkBackslashes(node, text, fail);
    else if (parent === undefined || !reported.has(parent))
      checkBlock(node, { before, index: index ?? 0, parent }, text, fail);
    if (reported.has(node) && node.type === "list") for (const item of node.children) reported.add(item);
  });
  definitions.conclude(fail, text);
  return reported;
}

function checkTable(node: Table, text: BodyText, fail: ReportAt): void {
  const [head, ...rows] = node.children;
  const columns = head?.children.length ?? 0;
  for (const row of rows) {
    const source = text.of(row);
    if (!source.includes("|") && columns > 1)
      fail(row, "This line becomes a row of the table above. Put an empty line before it.");
    else if (row.children.length < columns && /\|\s*$/.test(text.of(head ?? row)) && !/\|\s*$/.test(source))
      fail(row, "This row has no end. Write each row on one line, with | at its end.");
    else if (row.children.length > columns && barInCode(source) === undefined)
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

function checkLink(node: Link, after: Nodes | undefined, text: BodyText, fail: ReportAt): void {
  if (isAddressAlone(node)) {
    const source = text.of(node);
    const bracket = /\[(\/?)([a-z]*)/i.exec(source);
    if (bracket) {
      const [found, isClosing, name = ""] = bracket;
      const remedy = isClosing ? remedies[name.toLowerCase()] : undefined;
      const words = remedy ?? `Write [words](${shortAddress(source.slice(0, bracket.index))}).`;
      fail(node, `The address would include ${quoted(found)} and what follows. ${words}`);
      return;
    }
    const entity = /&(?:amp|#38|#x26);/i.exec(source);
    if (entity) {
      fail(text.at(startOf(node) + entity.index), `The address would contain ${entity[0]}. Write &.`);
      return;
    }
    const [dropped] = after?.type === "text" ? (/^[_~]+/.exec(text.of(after)) ?? []) : [];
    const found = /[、。，．！？；：「」『』（）【】…“”‘’«»։՞՜՛،؛؟۔।]|(?<!_)—(?=\p{L})/u.exec(source);
    if (dropped !== undefined)
      fail(
        text.at(startOf(after ?? node)),
        `The address would end before ${quoted(dropped)}. Write [words](${shortAddress(source + dropped)}).`,
      );
    else if (found)
      fail(
        text.at(startOf(node) + found.index),
        `The address would include ${quoted(found[0])} and what follows. Write [words](${shortAddress(source.slice(0, found.index))}).`,
      );
  } else if (node.children.every((child) => child.type === "text" && child.value.trim() === ""))
    fail(node, "The link has no words. Write them into the brackets, as in [words](/a-slug).");
}

/** What to write instead of an address between the tags of other systems, by their names. */
const remedies: Record<string, string> = {
  embed: "Remove the shortcode, and use <Embed>.",
  video: "Remove the shortcode, and use <Embed>.",
  youtube: "Remove the shortcode, and use <Embed>.",
  media: "Remove the shortcode, and use <Embed>.",
  img: "Remove the shortcode, and use <Figure>.",
  image: "Remove the shortcode, and use <Figure>.",
};

function shortAddress(address: string): string {
  return address.length > 80 ? "https://example.org" : address.replace(/^www\./i, "https://$&");
}

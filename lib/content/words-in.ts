import type { Root, RootContent } from "hast";
import { wordCount } from "@/lib/word-count";

/** The words of a text, without the numbers of its notes. */
export function wordsIn(node: Root | RootContent): number {
  if (node.type === "text") return wordCount(node.value);
  return "children" in node && !isMark(node)
    ? node.children.reduce((sum, child) => sum + wordsIn(child), 0)
    : 0;
}

/** What readers read of an element, without the numbers of its notes. */
export function textOf(node: Root | RootContent): string {
  if (node.type === "text") return node.value;
  return "children" in node && !isMark(node) ? node.children.map(textOf).join("") : "";
}

const isMark = (node: Root | RootContent) =>
  node.type === "element" && node.properties.dataFootnoteRef !== undefined;

import type { Nodes } from "mdast";

/** Reports a fault of a body at the place of a node. */
export type ReportAt = (node: Pick<Nodes, "position">, text: string) => void;

/** The place of an index in a text. */
export function placeIn(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, index));
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}

export function lineOf(node: Pick<Nodes, "position">): number {
  return node.position?.start.line ?? 1;
}

import type { Nodes } from "mdast";

/** Reports a fault of a body at the line of a node. */
export type ReportAt = (node: Pick<Nodes, "position">, text: string) => void;

export function lineOf(node: Pick<Nodes, "position">): number {
  return node.position?.start.line ?? 1;
}

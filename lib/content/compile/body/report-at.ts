import type { Nodes } from "mdast";

/** Tells a fault of a body where a node of it stands. */
export type ReportAt = (node: Pick<Nodes, "position">, text: string) => void;

export function lineOf(node: Pick<Nodes, "position">): number {
  return node.position?.start.line ?? 1;
}

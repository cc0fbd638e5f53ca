import type { Node, Parent } from "unist";

type See<Nodes extends Node> = (
  node: Nodes,
  index: number | undefined,
  parent: Extract<Nodes, Parent> | undefined,
) => void;

/**
 * Visits a node and all below it, parents first. unist-util-visit, which our plugins also use, names a
 * function after each node for its stack traces: the dozen walks of a body took a tenth of a compile so.
 */
export function eachNode<Nodes extends Node>(
  node: Nodes,
  see: See<Nodes>,
  index?: number,
  parent?: Extract<Nodes, Parent>,
): void {
  see(node, index, parent);
  if (!("children" in node)) return;
  const itself = node as Extract<Nodes, Parent>;
  for (let at = 0; at < itself.children.length; at++) eachNode(itself.children[at] as Nodes, see, at, itself);
}

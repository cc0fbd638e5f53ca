import type { ChildNode, Container } from "postcss";

const conditions = new Set(["media", "supports", "container", "layer"]);

/**
 * Joins neighbours of the same selector or condition: style compilers leave them apart, and more of them meet
 * once what stood between them is removed. The order of all declarations stays.
 */
export function mergeRules(container: Container): void {
  container.each((node) => {
    if (!hasChildren(node)) return;
    for (let next = node.next(); next && hasChildren(next) && isSame(node, next); next = node.next()) {
      node.append(next.nodes);
      next.remove();
    }
    mergeRules(node);
  });
}

type Parent = ChildNode & Container<ChildNode> & { nodes: ChildNode[] };

const hasChildren = (node: ChildNode): node is Parent => "nodes" in node && node.nodes !== undefined;

function isSame(one: Parent, other: Parent): boolean {
  if (one.type === "rule") return other.type === "rule" && one.selector === other.selector;
  if (one.type !== "atrule" || other.type !== "atrule" || !conditions.has(one.name)) return false;
  return one.name === other.name && one.params === other.params;
}

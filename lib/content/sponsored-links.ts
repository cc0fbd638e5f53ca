import type { Element, Root, RootContent } from "hast";

/**
 * A body whose links to other sites are `rel="sponsored"`, for a story that somebody paid for: search engines
 * require it of links that money buys. Furniture that is a link has it as its attribute `rel`.
 */
export function withSponsoredLinks(body: Root): Root {
  return { ...body, children: body.children.map(sponsored) };
}

function sponsored<Node extends RootContent>(node: Node): Node {
  if (node.type !== "element") return node;
  const { tagName, properties } = node;
  const element: Element = { ...node, children: node.children.map(sponsored) };
  if (tagName === "a" && isElsewhere(properties.href))
    element.properties = { ...properties, rel: ["sponsored", "noopener"] };
  if (tagName === "Embed") element.properties = { ...properties, relation: "sponsored noopener" };
  return element as Node;
}

const isElsewhere = (address: unknown): boolean => typeof address === "string" && /^https?:/i.test(address);

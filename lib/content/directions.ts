import type { Element, ElementContent, Root } from "hast";
import { balanceOf, type Direction, directionOfBalance } from "@/lib/language/direction";

/** The elements that are set in a direction as a whole. */
const blocks = new Set([
  "p",
  "li",
  "ul",
  "ol",
  "blockquote",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "table",
  "td",
  "th",
]);

/**
 * A body whose blocks in the other direction than the story are set in their own, such as a letter in Arabic
 * in an English story. Most letters of a block decide. Returns the same object if there are none.
 */
export function withDirections(body: Root, direction: Direction): Root {
  const children = directed(body.children as ElementContent[], direction);
  return children === body.children ? body : { ...body, children };
}

function directed(nodes: ElementContent[], around: Direction): ElementContent[] {
  const now = nodes.map((node) => (node.type === "element" ? directedElement(node, around) : node));
  return now.some((node, index) => node !== nodes[index]) ? now : nodes;
}

function directedElement(element: Element, around: Direction): Element {
  const own = ownDirection(element) ?? around;
  const children = directed(element.children, own);
  if (own !== around) return { ...element, properties: { ...element.properties, dir: own }, children };
  return children === element.children ? element : { ...element, children };
}

function ownDirection(element: Element): Direction | undefined {
  // Programs are written from left to right.
  if (element.tagName === "pre") return "ltr";
  return blocks.has(element.tagName) ? directionOfBalance(balanceIn(element)) : undefined;
}

function balanceIn(node: ElementContent): number {
  if (node.type === "text") return balanceOf(node.value);
  // Words whose language is given, such as <Foreign>, have their own direction.
  if (node.type !== "element" || "lang" in node.properties) return 0;
  return node.children.reduce((sum, child) => sum + balanceIn(child), 0);
}

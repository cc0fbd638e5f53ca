import type { Element, Root, RootContent } from "hast";
import { articlePath } from "@/lib/urls";

/**
 * A body whose links to former addresses of stories lead to the present ones, so that readers need not be
 * redirected. `slugAt` is the slug of the story that had an address before. Returns the same object if there
 * are none.
 */
export function withCurrentLinks(body: Root, slugAt: (address: string) => string | undefined): Root {
  const children = current(body.children);
  return children === body.children ? body : { ...body, children };

  function current<Node extends RootContent>(nodes: Node[]): Node[] {
    const now = nodes.map((node) => (node.type === "element" ? currentElement(node) : node));
    return now.some((node, index) => node !== nodes[index]) ? (now as Node[]) : nodes;
  }

  function currentElement(element: Element): Element {
    const children = current(element.children);
    const href = element.tagName === "a" ? currentAddress(element.properties.href) : undefined;
    if (href === undefined) return children === element.children ? element : { ...element, children };
    return { ...element, properties: { ...element.properties, href }, children };
  }

  function currentAddress(href: unknown): string | undefined {
    if (typeof href !== "string" || !href.startsWith("/")) return undefined;
    const [address = "", fragment] = href.split("#", 2);
    const slug = slugAt(address);
    return slug && articlePath(slug) + (fragment === undefined ? "" : `#${fragment}`);
  }
}

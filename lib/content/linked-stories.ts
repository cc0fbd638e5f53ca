import type { Element, Root, RootContent } from "hast";
import { articlePath } from "@/lib/urls";

type Story = { slug: string; headline: string };

/**
 * A body whose <RelatedStories> have their links. `storyAt` is the published story with a slug: others are
 * left out, and so is a piece that has none left. Returns the same object if there are none.
 */
export function withLinkedStories(body: Root, storyAt: (slug: string) => Story | undefined): Root {
  if (!body.children.some(isPiece)) return body;
  return {
    ...body,
    children: body.children.flatMap((node): RootContent[] => (isPiece(node) ? linked(node) : [node])),
  };

  function linked(piece: Element): Element[] {
    const slugs = String(piece.properties.stories).split(" ");
    const stories = slugs.flatMap((slug) => storyAt(slug) ?? []);
    // Paragraphs, since reader modes drop lists of links.
    const children = stories.map(({ slug, headline }) =>
      element("p", {}, [
        element("a", { href: articlePath(slug) }, [{ type: "text" as const, value: headline }]),
      ]),
    );
    return children.length > 0 ? [{ ...piece, children }] : [];
  }
}

const isPiece = (node: RootContent): node is Element =>
  node.type === "element" && node.tagName === "RelatedStories";

const element = (
  tagName: string,
  properties: Element["properties"],
  children: Element["children"],
): Element => ({ type: "element", tagName, properties, children });

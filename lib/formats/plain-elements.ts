import type { Element, ElementContent, Properties } from "hast";
import type { Picture } from "@/lib/content/model";
import { syndicatedWidth } from "@/lib/content/picture-files";
import { absolute, picturePath } from "@/lib/urls";

/**
 * An element. Children may be strings. Not hastscript: parsing selectors is more than these few elements
 * need.
 */
export function h(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[] = [],
): Element {
  const asNode = (child: ElementContent | string): ElementContent =>
    typeof child === "string" ? { type: "text", value: child } : child;
  return { type: "element", tagName, properties, children: children.map(asNode) };
}

type PictureWithWords = Picture & {
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
  licence?: string | undefined;
};

/** A picture with its caption, credit and licence. */
export function figure(
  { id, width, height, widths, alt, caption, credit, licence }: PictureWithWords,
  address: string,
): Element {
  const size = syndicatedWidth({ widths, width });
  const words = [caption, [credit, licence].filter(Boolean).join(", ")].filter(Boolean).join(" ");
  return h("figure", {}, [
    h("img", {
      src: absolute(address, picturePath(id, size, "jpg")),
      alt,
      width: size,
      height: Math.round((height * size) / width),
    }),
    h("figcaption", {}, [words]),
  ]);
}

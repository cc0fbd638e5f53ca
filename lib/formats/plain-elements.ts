import type { Element, ElementContent, Properties } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Picture } from "@/lib/content/model";
import { syndicatedWidth } from "@/lib/content/picture-files";
import { withBlocksApart } from "@/lib/documents/document";
import { absolute, picturePath } from "@/lib/urls";

export type Content = ElementContent | string;

export function asNode(content: Content): ElementContent {
  return typeof content === "string" ? { type: "text", value: content } : content;
}

/** An element. hastscript would parse selectors too, which nothing here needs. */
export function h(tagName: string, properties: Properties, children: readonly Content[] = []): Element {
  return { type: "element", tagName, properties, children: children.map(asNode) };
}

/** Of what a link says about itself, only that it was paid for means something on other sites. */
export const sponsoredAs = (rel: Properties[string]): Properties =>
  String(rel ?? "").includes("sponsored") ? { rel: ["sponsored"] } : {};

/** Elements as HTML, with a line break between blocks for programs that remove the tags. */
export function plainHtml(children: ElementContent[]): string {
  return withBlocksApart(toHtml({ type: "root", children }));
}

type PictureWithWords = Picture & { alt: string } & Partial<Record<"caption" | "credit" | "licence", string>>;

/** A picture with its caption, credit and licence. */
export function figure(
  { id, width, height, widths, alt, caption, credit, licence }: PictureWithWords,
  address: string,
): Element {
  const size = syndicatedWidth({ widths, width });
  const words = [caption, [credit, licence].filter(Boolean).join(" / ")].filter(Boolean).join(" ");
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

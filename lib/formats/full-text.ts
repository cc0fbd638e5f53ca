import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Article } from "@/lib/content/model";
import { dateAndTime, type PaperTime } from "@/lib/time";
import { figure, h, plainBody } from "./plain-body";

/** What a copy of a story must know of the paper: where it lies, and how dates are told. */
export type CopiedFrom = PaperTime & { address: string };

/** All that a story's page says between its byline and its author's box, as plain HTML elements. */
export function fullTree(article: Article, url: string, paper: CopiedFrom): Root {
  const { image, keyPoints, corrections } = article;
  const body = plainBody(article, { address: paper.address, url });
  return {
    type: "root",
    children: [
      ...(image ? [figure(image, paper)] : []),
      ...(keyPoints.length > 0
        ? [
            h(
              "ul",
              {},
              keyPoints.map((point) => h("li", {}, [point])),
            ),
          ]
        : []),
      ...body.children,
      ...(corrections.length > 0
        ? [
            h("h2", {}, [corrections.length === 1 ? "Correction" : "Corrections"]),
            ...corrections.map(({ at, text }) => h("p", {}, [`${text} (${dateAndTime(at, paper)})`])),
          ]
        : []),
    ],
  };
}

/** The same as HTML that is safe wherever it is shown: no script, style, class or id, and every address whole. */
export function fullHtml(article: Article, url: string, paper: CopiedFrom): string {
  const { children } = fullTree(article, url, paper);
  return toHtml({
    type: "root",
    children: children.flatMap((child) => withoutData(child as ElementContent)),
  });
}

/** Marks for our own use go; so do the ways back from notes, which lead nowhere in a copy. */
function withoutData(node: ElementContent): ElementContent[] {
  if (node.type !== "element") return [node];
  if (node.properties.dataFootnoteBackref !== undefined) return [];
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => !name.startsWith("data")),
  );
  const bare: Element = { ...node, properties, children: node.children.flatMap(withoutData) };
  return [bare];
}

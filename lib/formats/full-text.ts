import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Article } from "@/lib/content/model";
import { dateAndTime, type PaperTime } from "@/lib/time";
import { plainBody } from "./plain-body";
import { figure, h } from "./plain-elements";

/**
 * The facts about the paper that a story outside of it needs: its address, and the language and zone of
 * dates.
 */
export type Publisher = PaperTime & { address: string };

/** Everything on a story's page between the byline and the author box, as plain HTML elements. */
export function fullTree(article: Article, url: string, paper: Publisher): Root {
  const { image, keyPoints, corrections } = article;
  const body = plainBody(article, { address: paper.address, url });
  return {
    type: "root",
    children: [
      ...(image ? [figure(image, paper.address)] : []),
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

/** The same as HTML that is safe on any page: no script, style, class or id, and whole addresses. */
export function fullHtml(article: Article, url: string, paper: Publisher): string {
  const { children } = fullTree(article, url, paper);
  return toHtml({
    type: "root",
    children: children.flatMap((child) => withoutData(child as ElementContent)),
  });
}

/**
 * Removes our internal attributes and the links back from notes, which have no target outside of the page.
 */
function withoutData(node: ElementContent): ElementContent[] {
  if (node.type !== "element") return [node];
  if (node.properties.dataFootnoteBackref !== undefined) return [];
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => !name.startsWith("data")),
  );
  const bare: Element = { ...node, properties, children: node.children.flatMap(withoutData) };
  return [bare];
}

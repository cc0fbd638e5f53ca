import type { ElementContent } from "hast";
import type { Article } from "@/lib/content/model";
import type { FieldInText } from "@/lib/content/schema";
import type { Locale } from "@/lib/language/locale";
import { dateAndTime } from "@/lib/time";
import { plainBody } from "./plain-body";
import { figure, h, plainHtml } from "./plain-elements";

type PaperFacts = Locale & { address: string };

/**
 * A story's page from below the byline to its end as HTML that is safe on any page: no script, style, class
 * or id, and whole addresses. `paper` has its address and locale.
 */
export function fullHtml(article: Article, url: string, paper: PaperFacts): string {
  return plainHtml(fullText(article, url, paper).flatMap(withoutData));
}

/** The same as elements, with `data` properties for what notes and table columns need. */
export function fullText(article: Article, url: string, paper: PaperFacts): ElementContent[] {
  const { image, keyPoints, corrections } = article;
  const points = keyPoints.map((point) => h("li", {}, [point]));
  const notes = corrections.map(({ at, text }) => h("p", {}, [`${text} (${dateAndTime(at, paper)})`]));
  const parts = {
    keyPoints: points.length > 0 ? [h("ul", {}, points)] : [],
    corrections:
      notes.length > 0
        ? [h("h2", {}, [paper.say("article.corrections", { count: notes.length })]), ...notes]
        : [],
  } satisfies Record<FieldInText, ElementContent[]>;
  return [
    ...(image ? [figure(image, paper.address)] : []),
    ...parts.keyPoints,
    ...plainBody(article, { address: paper.address, url, say: paper.say }),
    ...parts.corrections,
  ];
}

/** Removes our own attributes, and the links back from notes, which have no target elsewhere. */
function withoutData(node: ElementContent): ElementContent[] {
  if (node.type !== "element") return [node];
  if (node.properties.dataFootnoteBackref !== undefined) return [];
  const properties = Object.entries(node.properties).filter(([name]) => !name.startsWith("data"));
  return [
    { ...node, properties: Object.fromEntries(properties), children: node.children.flatMap(withoutData) },
  ];
}

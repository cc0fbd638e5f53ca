import type { ElementContent } from "hast";
import type { Article } from "@/lib/content/model";
import type { FieldInText } from "@/lib/content/schema";
import type { Locale } from "@/lib/language/locale";
import type { Say } from "@/lib/language/say";
import { dateAndTime } from "@/lib/time";
import { absolute, listPath } from "@/lib/urls";
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
  const { image, keyPoints, corrections, interviewee, review, life, partner, series } = article;
  const { say } = paper;
  const points = keyPoints.map((point) => h("li", {}, [point]));
  const notes = corrections.map(({ at, text }) => h("p", {}, [`${text} (${dateAndTime(at, paper)})`]));
  const parts = {
    partner: partner ? [partnerInText(partner, say)] : [],
    interviewee: interviewee ? [h("p", {}, [say("interview.with", { name: interviewee })])] : [],
    life: life ? [h("p", {}, [`${life.born} · `, h("strong", {}, [life.name]), ` · ${life.died}`])] : [],
    review: review ? reviewInText(review, say) : [],
    series: series
      ? [
          h("p", {}, [
            `${paper.say("series.part", { part: series.part })} · `,
            h("a", { href: absolute(paper.address, paper.at(listPath("series", series.slug))) }, [
              series.name,
            ]),
          ]),
        ]
      : [],
    keyPoints: points.length > 0 ? [h("ul", {}, points)] : [],
    corrections:
      notes.length > 0
        ? [h("h2", {}, [paper.say("article.corrections", { count: notes.length })]), ...notes]
        : [],
  } satisfies Record<FieldInText, ElementContent[]>;
  return [
    ...parts.partner,
    ...parts.interviewee,
    ...parts.life,
    ...parts.review,
    ...parts.series,
    ...(image ? [figure(image, paper.address)] : []),
    ...parts.keyPoints,
    ...plainBody(article, { address: paper.address, url, say: paper.say }),
    ...parts.corrections,
  ];
}

function partnerInText({ kind, name, url }: NonNullable<Article["partner"]>, say: Say): ElementContent {
  const line = say(`partner.${kind}`, { name });
  const linked = url ? h("a", { href: url, rel: ["sponsored"] }, [line]) : line;
  return h("p", {}, [h("strong", {}, [linked]), ` ${say(`partner.${kind} note`, { name })}`]);
}

function reviewInText(
  { of, rating, facts = [] }: NonNullable<Article["review"]>,
  say: Say,
): ElementContent[] {
  const value = rating === undefined ? [] : [h("li", {}, [say("rating.value", { value: rating, best: 5 })])];
  return [
    h("p", {}, [h("strong", {}, [of])]),
    h("ul", {}, [...value, ...facts.map(({ name, text }) => h("li", {}, [`${name}: ${text}`]))]),
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

/** Furniture as plain HTML elements, for feeds, Markdown and JSON. */
import type { ElementContent } from "hast";
import type { AttributesOf, FurnitureName } from "@/lib/content/furniture";
import { lengthOfTime } from "@/lib/language/length-of-time";
import { dataForms } from "./plain-data";
import { asNode, figure, h, sponsoredAs } from "./plain-elements";
import type { FurnitureContext, PlainForm } from "./plain-form";
import { mediaForms } from "./plain-media";

const plainForms: { [Name in FurnitureName]: PlainForm<Name> } = {
  PullQuote: ({ by }, inside, { say }) => [
    h("blockquote", {}, [
      h("p", {}, say.parts<"article.quote", ElementContent[]>("article.quote", { words: inside }).flat()),
      ...(by ? [h("p", {}, [h("cite", {}, [by])])] : []),
    ]),
  ],
  Figure: ({ src, ...words }, _, { address, pictures }) => {
    const picture = pictures[src];
    if (!picture) throw new Error(`The compiled story lacks its picture "${src}".`);
    return [figure({ ...picture, ...words }, address)];
  },
  Gallery: ({ title }, inside) => [heading(title), ...inside],
  Pair: ({ first, firstAlt, second, secondAlt, ...words }, _, { address, pictures }) => {
    const [one, other] = [pictures[first], pictures[second]];
    if (!one || !other) throw new Error(`The compiled story lacks "${first}" or "${second}".`);
    // The caption is that of both, so it comes after the second.
    return [
      figure({ ...one, alt: firstAlt }, address),
      figure({ ...other, alt: secondAlt, ...words }, address),
    ];
  },
  // Not <aside>, which reader modes of feed readers drop.
  FactBox: ({ title }, inside) => [h("section", { role: "note" }, [heading(title), ...inside])],
  Timeline: ({ title }, inside) => [heading(title), h("ul", {}, inside)],
  Moment: ({ when }, inside) => [h("li", {}, [heading(when), ...inside])],
  QandA: (_, inside) => inside,
  Question: ({ by }, inside) => [h("p", {}, [h("strong", {}, [...(by ? [`${by}: `] : []), ...inside])])],
  Answer: ({ by }, inside) => [...(by ? [h("p", {}, [h("em", {}, [by])])] : []), ...inside],
  Sources: (_, inside, { say }) => [h("h2", {}, [say("article.sources")]), ...inside],
  Embed: ({ url, title, provider, relation }) => [
    h("p", {}, [h("a", { href: url, ...sponsoredAs(relation) }, [title]), ` (${provider})`]),
  ],
  Profile: ({ name, role, src, credit }, inside, { address, pictures }) => {
    const portrait = src === undefined ? undefined : pictures[src];
    return [
      ...(portrait ? [figure({ ...portrait, alt: name, ...(credit && { credit }) }, address)] : []),
      h("p", {}, [h("strong", {}, [name]), ...(role ? [`, ${role}`] : [])]),
      ...inside,
    ];
  },
  Letter: ({ from, place, date }, inside) => [
    h("blockquote", {}, [
      ...inside,
      h("p", {}, [h("cite", {}, [[from, place, date].filter(Boolean).join(", ")])]),
    ]),
  ],
  RelatedStories: ({ title }, inside, { say }) =>
    inside.length > 0 ? [heading(title ?? say("article.read also")), ...inside] : [],
  Rating: ({ of, value, best, note }, _, { say }) => [
    h("p", {}, [
      h("strong", {}, [of]),
      `: ${say("rating.value", { value: Number(value), best: Number(best) })}`,
      ...(note ? [`. ${note}`] : []),
    ]),
  ],
  Recipe: ({ title, serves, time }, inside, { say }) => {
    const facts = [
      ...(serves ? [`${say("recipe.serves")}: ${serves}`] : []),
      ...(time ? [`${say("recipe.time")}: ${lengthOfTime(Number(time), say.language)}`] : []),
    ];
    return [heading(title), ...(facts.length > 0 ? [h("p", {}, [facts.join(" · ")])] : []), ...inside];
  },
  Ingredients: (_, inside, { say }) => [heading(say("recipe.ingredients")), ...inside],
  Steps: (_, inside, { say }) => [heading(say("recipe.steps")), ...inside],
  SideNote: ({ title }, inside) => [
    h("section", { role: "note" }, [...(title ? [heading(title)] : []), ...inside]),
  ],
  ...dataForms,
  ...mediaForms,
  Foreign: ({ lang }, inside) => [h("span", { lang, dir: "auto" }, inside)],
};

/** The plain form of a piece of furniture, whose attributes the compile has checked. */
export function plainFurniture<Name extends FurnitureName>(
  name: Name,
  attributes: Record<string, unknown>,
  inside: ElementContent[],
  context: FurnitureContext,
): ElementContent[] {
  return plainForms[name](attributes as AttributesOf<Name>, inside, context).map(asNode);
}

const heading = (text: string) => h("p", {}, [h("strong", {}, [text])]);

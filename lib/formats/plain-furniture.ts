/** Furniture as plain HTML elements, for feeds, Markdown and JSON. */
import type { ElementContent } from "hast";
import type { AttributesOf, FurnitureName } from "@/lib/content/furniture";
import type { Picture } from "@/lib/content/model";
import { figure, h } from "./plain-elements";

/**
 * What plain furniture needs to know of its story. `address` is the paper's; `pictures` are by their `src`.
 */
export type FurnitureContext = { address: string; pictures: Record<string, Picture> };

type Content = ElementContent | string;
type PlainForm<Name extends FurnitureName> = (
  attributes: AttributesOf<Name>,
  inside: ElementContent[],
  context: FurnitureContext,
) => Content[];

const plainForms: { [Name in FurnitureName]: PlainForm<Name> } = {
  PullQuote: ({ by }, inside) => [
    h("blockquote", {}, [
      h("p", {}, ["“", ...inside, "”"]),
      ...optional(by, (name) => h("p", {}, [h("cite", {}, [name])])),
    ]),
  ],
  Figure: ({ src, ...words }, _, { address, pictures }) => {
    const picture = pictures[src];
    if (!picture) throw new Error(`The compiled story lacks its picture "${src}".`);
    return [figure({ ...picture, ...words }, address)];
  },
  FactBox: ({ title }, inside) => [h("aside", {}, [heading(title), ...inside])],
  Timeline: ({ title }, inside) => [heading(title), h("ul", {}, inside)],
  Moment: ({ when }, inside) => [h("li", {}, [heading(when), ...inside])],
  QandA: (_, inside) => inside,
  Question: ({ by }, inside) => [h("p", {}, [h("strong", {}, [...(by ? [`${by}: `] : []), ...inside])])],
  Answer: ({ by }, inside) => [...optional(by, (name) => h("p", {}, [h("em", {}, [name])])), ...inside],
  Sources: (_, inside) => [h("h2", {}, ["How we know this"]), ...inside],
  Embed: ({ url, title, provider }) => [h("p", {}, [h("a", { href: url }, [title]), ` (${provider})`])],
  Foreign: ({ lang }, inside) => [h("span", { lang, dir: "auto" }, inside)],
};

/** The plain form of a piece of furniture, whose attributes the compile has checked. */
export function plainFurniture<Name extends FurnitureName>(
  name: Name,
  attributes: Record<string, unknown>,
  inside: ElementContent[],
  context: FurnitureContext,
): ElementContent[] {
  return plainForms[name](attributes as AttributesOf<Name>, inside, context).map((node) =>
    typeof node === "string" ? { type: "text", value: node } : node,
  );
}

const heading = (text: string) => h("p", {}, [h("strong", {}, [text])]);

function optional<Made>(text: string | undefined, make: (text: string) => Made): Made[] {
  return text ? [make(text)] : [];
}

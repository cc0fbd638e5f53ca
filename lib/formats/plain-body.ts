import type { Element, ElementContent, Properties, Root, RootContent, Text } from "hast";
import type { Article, Picture } from "@/lib/content/model";
import { syndicatedWidth } from "@/lib/content/picture-files";
import { absolute, picturePath } from "@/lib/urls";

/**
 * The text of a story for use outside of the paper: furniture as plain HTML elements, whole addresses, no
 * class, id or script. `data` properties keep what notes and table columns need.
 */
export function plainBody(
  { body, pictures }: Pick<Article, "body" | "pictures">,
  place: { address: string; url: string },
): Root {
  const children = (of: { children: RootContent[] | ElementContent[] }): ElementContent[] =>
    of.children.flatMap((child) => (child.type === "element" ? plain(child) : isText(child) ? [child] : []));

  function plain(element: Element): ElementContent[] {
    const { tagName, properties } = element;
    const said = (name: string) => (typeof properties[name] === "string" ? properties[name] : undefined);
    const inside = () => children(element);
    switch (tagName) {
      case "PullQuote":
        return [
          h("blockquote", {}, [
            h("p", {}, ["“", ...inside(), "”"]),
            ...optional(said("by"), (by) => h("p", {}, [h("cite", {}, [by])])),
          ]),
        ];
      case "Figure": {
        const picture = pictures[said("src") ?? ""];
        if (!picture) throw new Error(`The compiled story lacks its picture "${said("src")}".`);
        return [
          figure(
            {
              ...picture,
              alt: said("alt") ?? "",
              caption: said("caption"),
              credit: said("credit"),
              licence: said("licence"),
            },
            place,
          ),
        ];
      }
      case "FactBox":
        return [h("aside", {}, [titled(said("title")), ...inside()])];
      case "Timeline":
        return [titled(said("title")), h("ul", {}, inside())];
      case "Moment":
        return [h("li", {}, [titled(said("when")), ...inside()])];
      case "QandA":
        return inside();
      case "Question":
        return [h("p", {}, [h("strong", {}, [...named(said("by")), ...inside()])])];
      case "Answer":
        return [...optional(said("by"), (by) => h("p", {}, [h("em", {}, [by])])), ...inside()];
      case "Sources":
        return [h("h2", {}, ["How we know this"]), ...inside()];
      case "Embed":
        return [
          h("p", {}, [
            h("a", { href: said("url") ?? "" }, [said("title") ?? ""]),
            ...optional(said("provider"), (provider) => ` (${provider})`),
          ]),
        ];
      case "Foreign":
        return [h("span", { lang: said("lang") ?? "", dir: "auto" }, inside())];
      case "a":
        return [plainLink(element, inside())];
      default:
        // Its id in the page, by which notes are found.
        return [h(tagName, { ...kept(properties), ...noteId(element) }, inside())];
    }
  }

  function plainLink({ properties }: Element, inside: ElementContent[]): ElementContent {
    const href = String(properties.href ?? "");
    const whole = href.startsWith("#")
      ? place.url + href
      : href.startsWith("/")
        ? place.address + href
        : href;
    return h("a", { href: whole, ...kept(properties) }, inside);
  }

  return { type: "root", children: children(body) };
}

type FigurePicture = Picture & {
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
  licence?: string | undefined;
};

/** A picture with its caption, credit and licence. */
export function figure(
  { id, width, height, widths, alt, caption, credit, licence }: FigurePicture,
  { address }: { address: string },
): Element {
  const size = syndicatedWidth({ widths, width });
  const said = [caption, [credit, licence].filter(Boolean).join(", ")].filter(Boolean).join(" ");
  return h("figure", {}, [
    h("img", {
      src: absolute(address, picturePath(id, size, "jpg")),
      alt,
      width: size,
      height: Math.round((height * size) / width),
    }),
    h("figcaption", {}, [said]),
  ]);
}

/** Creates an element. Strings become text nodes. */
export function h(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[] = [],
): Element {
  const asNode = (child: ElementContent | string): ElementContent =>
    typeof child === "string" ? { type: "text", value: child } : child;
  return { type: "element", tagName, properties, children: children.map(asNode) };
}

const titled = (title = "") => h("p", {}, [h("strong", {}, [title])]);
const named = (name: string | undefined) => optional(name, (who) => `${who}: `);

function optional<Made>(text: string | undefined, make: (text: string) => Made): Made[] {
  return text ? [make(text)] : [];
}

function isText(node: RootContent): node is Text {
  return node.type === "text";
}

/** The properties that have a meaning outside of the page. */
function kept({
  dataAlign,
  dataFootnotes,
  dataFootnoteRef,
  dataFootnoteBackref,
  lang,
  start,
}: Properties): Properties {
  const all = { dataAlign, dataFootnotes, dataFootnoteRef, dataFootnoteBackref, lang, start };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function noteId({ tagName, properties }: Element): Properties {
  const id = String(properties.id ?? "");
  return tagName === "li" && id.startsWith("fn-") ? { dataNote: id } : {};
}

import type { Element, ElementContent, Properties, Root, RootContent, Text } from "hast";
import { isFurniture } from "@/lib/content/furniture";
import type { Article } from "@/lib/content/model";
import { h } from "./plain-elements";
import { plainFurniture } from "./plain-furniture";

/**
 * The text of a story for use outside of the paper: furniture as plain HTML elements, whole addresses, no
 * class, id or script. `data` properties keep what notes and table columns need.
 */
export function plainBody(
  { body, pictures }: Pick<Article, "body" | "pictures">,
  { address, url }: { address: string; url: string },
): Root {
  const children = (parent: { children: RootContent[] | ElementContent[] }): ElementContent[] =>
    parent.children.flatMap((child) =>
      child.type === "element" ? plain(child) : isText(child) ? [child] : [],
    );

  function plain(element: Element): ElementContent[] {
    const { tagName, properties } = element;
    const inside = children(element);
    if (isFurniture(tagName)) return plainFurniture(tagName, properties, inside, { address, pictures });
    if (tagName === "a")
      return [h("a", { href: wholeAddress(properties.href), ...kept(properties) }, inside)];
    return [h(tagName, { ...kept(properties), ...footnoteId(element) }, inside)];
  }

  function wholeAddress(href: Properties[string]): string {
    const text = String(href ?? "");
    if (text.startsWith("#")) return url + text;
    return text.startsWith("/") ? address + text : text;
  }

  return { type: "root", children: children(body) };
}

function isText(node: RootContent): node is Text {
  return node.type === "text";
}

/** The properties that have a meaning outside the page. */
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

/** The id of a footnote, by which its references find it. */
function footnoteId({ tagName, properties }: Element): Properties {
  const id = String(properties.id ?? "");
  return tagName === "li" && id.startsWith("fn-") ? { dataNote: id } : {};
}

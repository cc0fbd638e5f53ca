import type { Element, ElementContent, Properties, RootContent } from "hast";
import { isFurniture } from "@/lib/content/furniture";
import type { Article } from "@/lib/content/model";
import { footnotesTitleId } from "@/lib/content/page-ids";
import type { Say } from "@/lib/language/say";
import { h, sponsoredAs } from "./plain-elements";
import { plainFurniture } from "./plain-furniture";

/**
 * The text of a story for other places: furniture as HTML elements, whole addresses, no class, id or script.
 * `data` properties keep what notes and table columns need.
 */
export function plainBody(
  { body, pictures }: Pick<Article, "body" | "pictures">,
  { address, url, say }: { address: string; url: string; say: Say },
): ElementContent[] {
  function plain(node: RootContent): ElementContent[] {
    if (node.type === "text") return [node];
    if (node.type !== "element") return [];
    const { tagName, properties } = node;
    const inside = node.children.flatMap(plain);
    if (properties.id === footnotesTitleId) return [h("h2", {}, [say("article.notes")])];
    if (isFurniture(tagName)) return plainFurniture(tagName, properties, inside, { address, pictures, say });
    const href =
      tagName === "a"
        ? { href: wholeAddress(String(properties.href ?? "")), ...sponsoredAs(properties.rel) }
        : {};
    // In brackets, so that "1931" and its first note do not become 19311 where tags are removed.
    const content = properties.dataFootnoteRef === undefined ? inside : ["[", ...inside, "]"];
    return [h(tagName, { ...href, ...kept(properties), ...footnoteId(node) }, content)];
  }

  function wholeAddress(href: string): string {
    if (href.startsWith("#")) return url + href;
    return href.startsWith("/") ? address + href : href;
  }

  return body.children.flatMap(plain);
}

const keptNames = ["dataAlign", "dataFootnotes", "dataFootnoteRef", "dataFootnoteBackref", "lang", "start"];

/** The properties that have a meaning outside the page. */
function kept(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => keptNames.includes(name)));
}

/** The id of a footnote, by which its references find it. */
function footnoteId({ tagName, properties }: Element): Properties {
  const id = String(properties.id ?? "");
  return tagName === "li" && id.startsWith("fn-") ? { dataNote: id } : {};
}

import type { Nodes, Paragraph, Parent, RootContent } from "mdast";
import { quoted, suggest } from "@/lib/content/compile/sources/faults";
import {
  type Furniture,
  type FurnitureName,
  furniture,
  furnitureNames,
  htmlRemedy,
  isFurniture,
} from "@/lib/content/furniture";
import { linkFault } from "./links";
import { lineOf, type ReportAt } from "./report-at";
import { isNamed, isTag, literal, type Tag } from "./tags";

/** The pictures of figures. */
export type Figures = { src: string; line: number }[];

/** Unwraps furniture on lines of its own from the paragraph that Markdown puts around it. */
export function unwrapFurniture(node: Parent): void {
  node.children = node.children.flatMap((child): RootContent[] => {
    if ("children" in child) unwrapFurniture(child);
    if (!isParagraph(child)) return [child];
    const tags = child.children.filter(
      (inner) => inner.type === "mdxJsxTextElement" && isFurniture(inner.name ?? "") && !isInline(inner),
    );
    const isAlone = child.children.every(
      (inner) => tags.includes(inner) || (inner.type === "text" && inner.value.trim() === ""),
    );
    return tags.length > 0 && isAlone
      ? tags.map((tag) => ({ ...tag, type: "mdxJsxFlowElement" }) as RootContent)
      : [child];
  });
}

/**
 * Checks a tag against the table of furniture and arranges its content. Adds the picture of a figure to
 * `figures`.
 */
export function checkTag(node: Tag, parent: Parent | undefined, report: ReportAt, figures: Figures): void {
  const name = node.name ?? "";
  if (!isFurniture(name)) report(node, unknownTagFault(name));
  else if (isInline(node)) {
    if (node.type === "mdxJsxFlowElement") report(node, `<${name}> marks words. Put it inside a paragraph.`);
    checkContent(node, name, report);
    checkAttributes(node, name, report, figures);
  } else if (node.type === "mdxJsxTextElement") {
    const remedy = "Put an empty line before and after it.";
    report(node, `<${name}> must not be inside a paragraph. ${remedy}`);
  } else {
    checkParent(node, name, parent, report);
    checkContent(node, name, report);
    checkAttributes(node, name, report, figures);
  }
}

function unknownTagFault(name: string): string {
  if (name === "") return "The tag <> has no name. Remove it.";
  if (/^[a-z]/.test(name)) return `Do not use the tag <${name}> in a story. ${htmlRemedy(name)}`;
  return `Unknown furniture <${name}>. ${suggest(name, furnitureNames)}`;
}

function checkParent(node: Tag, name: FurnitureName, parent: Parent | undefined, report: ReportAt): void {
  const { within } = furniture[name];
  const parentTag = parentName(parent);
  // An unknown tag is reported elsewhere, and its children cannot be checked.
  if (parentTag === undefined || within.some((known) => known === parentTag)) return;
  const right = within.map((known) => (known === "story" ? "the story itself" : `<${known}>`)).join(" or ");
  const wrong =
    parentTag === "story" ? "the story itself" : isFurniture(parentTag) ? `<${parentTag}>` : parentTag;
  report(node, `<${name}> must not be in ${wrong}. Put it in ${right}.`);
}

function parentName(parent: Parent | undefined) {
  if (parent === undefined || parent.type === "root") return "story";
  if (!isTag(parent)) return "a list, quote or note";
  return isFurniture(parent.name ?? "") ? (parent.name ?? undefined) : undefined;
}

function checkContent(node: Tag, name: FurnitureName, report: ReportAt): void {
  const { holds } = furniture[name];
  const children = node.children as RootContent[];
  if (holds === "nothing") {
    if (children.length > 0) report(node, `<${name}> must not have content. Close its tag with />.`);
  } else if (children.length === 0) {
    report(node, `<${name}> must not be empty. Fill it in or remove it.`);
  } else if (holds === "words") {
    const [only] = children;
    if (
      children.some(({ type }) => type !== "paragraph" && isBlock(type)) ||
      children.filter(isParagraph).length > 1
    ) {
      report(node, `<${name}> must be one paragraph. Shorten it.`);
    } else if (only && isParagraph(only)) {
      node.children = only.children;
    }
  } else if (holds === "blocks") {
    // Text directly inside a tag gets a paragraph, as on lines of its own.
    if (!children.some(({ type }) => isBlock(type))) {
      node.children = [{ type: "paragraph", children: children as Paragraph["children"] }] as Tag["children"];
    }
  } else {
    const stranger = children.find(
      (child) => !("name" in child) || !holds.some((known) => known === child.name),
    );
    // Furniture in the wrong place is reported where it stands.
    if (stranger !== undefined && !("name" in stranger)) {
      report(
        stranger,
        `<${name}> must contain only ${holds.map((known) => `<${known}>`).join(" and ")}. Move the rest out of it.`,
      );
    }
  }
}

function checkAttributes(node: Tag, name: FurnitureName, report: ReportAt, figures: Figures): void {
  const known = furniture[name].attributes;
  const given = new Map<string, string | boolean>();
  for (const attribute of node.attributes) {
    if (!isNamed(attribute)) {
      report(
        node,
        `Do not use {...} in <${name}>. Write its attributes out: ${Object.keys(known).join(", ")}.`,
      );
      continue;
    }
    const value = literal(attribute);
    const fault = given.has(attribute.name)
      ? "is given twice. Keep one."
      : attributeFault(attribute.name, value, known);
    if (fault !== undefined) report(node, `The attribute ${quoted(attribute.name)} of <${name}> ${fault}`);
    given.set(attribute.name, value ?? "");
  }
  for (const [attribute, kind] of Object.entries(known)) {
    if (kind === "required" && !given.has(attribute)) {
      report(node, `<${name}> must have the attribute "${attribute}". Add ${attribute}="...".`);
    }
  }
  const src = given.get("src");
  if (typeof src === "string" && src !== "") figures.push({ src, line: lineOf(node) });
  const url = given.get("url");
  const fault = typeof url === "string" && url.trim() !== "" ? embedFault(url) : undefined;
  if (fault !== undefined) report(node, fault);
}

function attributeFault(name: string, value: string | boolean | undefined, known: Furniture["attributes"]) {
  const kind = Object.hasOwn(known, name) ? known[name] : undefined;
  if (kind === undefined) return `is unknown. ${suggest(name, Object.keys(known))}`;
  if (value === undefined) return `must not be computed. Write it as ${name}="...".`;
  if (name === "lang" && !isLanguage(value)) return 'must be a language code, as in lang="hy".';
  if (kind === "flag")
    return typeof value === "boolean" ? undefined : "must not have a value. Write only its name.";
  return typeof value === "string" && value.trim() !== "" ? undefined : "must not be empty. Fill it in.";
}

function isInline({ name }: Pick<Tag, "name">): boolean {
  return name !== null && isFurniture(name) && furniture[name].isInline === true;
}

/** Whether a text is a language tag (BCP 47). */
function isLanguage(value: string | boolean): boolean {
  try {
    return typeof value === "string" && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function embedFault(url: string): string | undefined {
  const isWhole = /^https?:/i.test(url);
  return (
    linkFault(url) ?? (isWhole ? undefined : "An embed must have a whole address. Begin it with https://.")
  );
}

function isParagraph(node: Nodes): node is Paragraph {
  return node.type === "paragraph";
}

function isBlock(type: Nodes["type"]): boolean {
  return [
    "paragraph",
    "list",
    "blockquote",
    "table",
    "code",
    "heading",
    "thematicBreak",
    "mdxJsxFlowElement",
    "mdxFlowExpression",
    "mdxjsEsm",
    "definition",
    "footnoteDefinition",
  ].includes(type);
}

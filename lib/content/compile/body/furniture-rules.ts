import type { Paragraph, Parent, RootContent } from "mdast";
import { phrasing } from "mdast-util-phrasing";
import type { AttributeForm } from "@/lib/content/attribute-forms";
import type { PictureWords, TextFacts } from "@/lib/content/compile/sources/document";
import { mustBeOneOf, quoted, suggest } from "@/lib/content/compile/sources/faults";
import { hiddenCharacters } from "@/lib/content/compile/sources/hidden-characters";
import { markupIn } from "@/lib/content/compile/sources/plain-text";
import {
  type Furniture,
  type FurnitureName,
  formOf,
  furniture,
  isFurniture,
  needOf,
} from "@/lib/content/furniture";
import { articlePath } from "@/lib/urls";
import { linkFault } from "./links";
import { placeOf, type ReportAt } from "./report-at";
import { tagRemedy, unknownTagFault } from "./tag-remedy";
import { isNamed, isTag, literal, type Tag } from "./tags";

/** The pictures and links that furniture adds to those of a body. */
type References = Pick<TextFacts, "figures" | "links">;

/** Unwraps furniture on lines of its own from the paragraph that Markdown puts around it. */
export function unwrapFurniture(node: Parent): void {
  node.children = node.children.flatMap((child): RootContent[] => {
    if ("children" in child) unwrapFurniture(child);
    if (child.type !== "paragraph") return [child];
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

/** Checks a tag against the table of furniture, arranges its content, and notes its picture and its link. */
export function checkTag(
  node: Tag,
  parent: Parent | undefined,
  report: ReportAt,
  references: References,
): void {
  const name = node.name ?? "";
  const isInParagraph = node.type === "mdxJsxTextElement";
  if (!isFurniture(name)) {
    // The rows and cells of a table are one mistake with it.
    const isSame = parent && isTag(parent) && tagRemedy(parent.name ?? "") === tagRemedy(name);
    if (!isSame || name === "") report(node, unknownTagFault(name));
  } else if (isInParagraph && !isInline(node)) {
    const remedy = "Put an empty line before and after it.";
    report(node, `<${name}> must not be inside a paragraph. ${remedy}`);
  } else {
    if (!isInline(node)) checkParent(node, name, parent, report);
    else if (!isInParagraph) report(node, `<${name}> marks words. Put it inside a paragraph.`);
    checkContent(node, name, report);
    checkAttributes(node, name, report, references);
  }
}

function checkParent(node: Tag, name: FurnitureName, parent: Parent | undefined, report: ReportAt): void {
  const within: readonly string[] = furniture[name].within;
  const place = nameOfParent(parent);
  if (place === undefined || within.includes(place)) return;
  const words = (place: string) =>
    place === "story" ? "the story itself" : isFurniture(place) ? `<${place}>` : place;
  report(node, `<${name}> must not be in ${words(place)}. Put it in ${within.map(words).join(" or ")}.`);
}

function nameOfParent(parent: Parent | undefined): string | undefined {
  if (parent === undefined || parent.type === "root") return "story";
  if (!isTag(parent)) return "a list, quote or note";
  // An unknown tag is reported elsewhere, and its children cannot be checked.
  return parent.name && isFurniture(parent.name) ? parent.name : undefined;
}

function checkContent(node: Tag, name: FurnitureName, report: ReportAt): void {
  const { holds, mayBeEmpty } = furniture[name];
  // chart-rules.ts checks it.
  if (holds === "table" || (mayBeEmpty && node.children.length === 0)) return;
  const children = node.children as RootContent[];
  const [first, ...others] = children;
  const areWords = children.every((child) => phrasing(child));
  const mark =
    areWords && first?.type === "text" ? /^(?:#{1,6}|[-*+>])(?= )/.exec(first.value)?.[0] : undefined;
  const fail = (text: string, at: RootContent | Tag = node) => report(at, `<${name}> ${text}`);
  if (holds === "nothing") {
    if (first) fail("must not have content. Close its tag with />.");
  } else if (!first) {
    fail("must not be empty. Fill it in or remove it.");
  } else if (mark !== undefined && first) {
    const lines = `Put <${name}> and </${name}> on lines of their own, with empty lines before and after them.`;
    const remedy = holds === "words" ? "Write the words only." : lines;
    report(first, `Readers would see the mark ${mark}. ${remedy}`);
  } else if (holds === "words") {
    if (first.type === "paragraph" && others.length === 0) node.children = first.children;
    else if (!areWords) fail("must be one paragraph. Shorten it.");
  } else if (holds === "blocks") {
    // Text directly inside a tag gets a paragraph, as on lines of its own.
    if (areWords)
      node.children = [{ type: "paragraph", children: children as Paragraph["children"] }] as Tag["children"];
  } else {
    // Furniture in the wrong place is reported where it stands.
    const stranger = children.find((child) => !("name" in child));
    const right = holds.map((known) => `<${known}>`).join(" and ");
    if (stranger) fail(`must contain only ${right}. Move the rest out of it.`, stranger);
  }
}

function checkAttributes(node: Tag, name: FurnitureName, report: ReportAt, references: References): void {
  const known = furniture[name].attributes;
  const given = new Map<string, string | boolean>();
  /** Attributes that were meant by another name are not missing. */
  const meant = new Set<string>();
  for (const attribute of node.attributes) {
    if (!isNamed(attribute)) {
      const names = Object.keys(known).join(", ");
      report(node, `Do not use {...} in <${name}>. Write its attributes out: ${names}.`);
      continue;
    }
    const value = literal(attribute);
    const fault = given.has(attribute.name)
      ? "is given twice. Keep one."
      : attributeFault(attribute.name, value, known);
    const form = formIn(known, attribute.name);
    const isText = fault === undefined && typeof value === "string" && form === undefined;
    const markup = isText ? markupIn(value) : undefined;
    if (markup !== undefined)
      report(node, `The attribute ${quoted(attribute.name)} of <${name}> is plain text, and ${markup.text}`);
    const [, instead] = /(?:Did you mean|Use) "([^"]+)"/.exec(fault ?? "") ?? [];
    if (instead !== undefined) meant.add(instead);
    if (fault !== undefined) report(node, `The attribute ${quoted(attribute.name)} of <${name}> ${fault}`);
    given.set(attribute.name, value ?? "");
  }
  for (const [attribute, rule] of Object.entries(known))
    if (needOf(rule) === "required" && !given.has(attribute) && !meant.has(attribute))
      report(node, `<${name}> must have the attribute "${attribute}". Add ${attribute}="...".`);
  const texts = Object.fromEntries([...given].filter(([, value]) => typeof value === "string"));
  const disagreement = furniture[name].agree?.(texts as Record<string, string>);
  if (disagreement !== undefined) report(node, `In <${name}>, ${disagreement}`);
  for (const [attribute, value] of given) {
    if (typeof value !== "string" || value.trim() === "" || hiddenCharacters(value).length > 0) continue;
    const refersTo = formIn(known, attribute)?.refersTo;
    const { wide, ...texts } = Object.fromEntries(given);
    if (refersTo === "picture")
      references.figures.push({
        src: value,
        ...placeOf(node),
        words: wordsOf(texts),
        ...(wide && { isWide: true }),
      });
    if (refersTo === "stories" && !formIn(known, attribute)?.fault?.(value))
      for (const slug of value.split(" "))
        references.links.push({ address: articlePath(slug), isStory: true, ...placeOf(node) });
    if (refersTo === "link") checkLink(node, value, report, references);
  }
}

function checkLink(node: Tag, url: string, report: ReportAt, references: References): void {
  const isWhole = /^https?:/i.test(url);
  const fault =
    linkFault(url) ?? (isWhole ? undefined : "An embed must have a whole address. Begin it with https://.");
  if (fault !== undefined) report(node, fault);
  else references.links.push({ address: url, ...placeOf(node) });
}

function wordsOf({ alt, caption, credit, licence }: Record<string, string | boolean>): PictureWords {
  const words = { credit, licence, description: caption || alt };
  return Object.fromEntries(
    Object.entries(words).filter(([, text]) => typeof text === "string" && text !== ""),
  );
}

function attributeFault(name: string, value: string | boolean | undefined, known: Furniture["attributes"]) {
  const rule = Object.hasOwn(known, name) ? known[name] : undefined;
  if (rule === undefined) return `is unknown. ${suggest(name, Object.keys(known))}`;
  if (value === undefined) return `must not be computed. Write it as ${name}="...".`;
  if (rule === "flag")
    return typeof value === "boolean" ? undefined : "must not have a value. Write only its name.";
  if (typeof value !== "string" || value.trim() === "") return "must not be empty. Fill it in.";
  const { options, fault } = formOf(rule) ?? {};
  if (options && !options.includes(value)) return mustBeOneOf("", value, options).trimStart();
  return fault?.(value);
}

/** The form of an attribute; undefined if it is unknown. */
function formIn(known: Furniture["attributes"], name: string): AttributeForm | undefined {
  const rule = Object.hasOwn(known, name) ? known[name] : undefined;
  return rule && formOf(rule);
}

function isInline({ name }: Pick<Tag, "name">): boolean {
  return name !== null && isFurniture(name) && furniture[name].isInline === true;
}

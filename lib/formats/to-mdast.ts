import type { Element, RootContent as Node } from "hast";
import type {
  AlignType,
  BlockContent,
  DefinitionContent,
  Heading,
  ListItem,
  PhrasingContent,
  TableCell,
  TableRow,
} from "mdast";

type Block = BlockContent | DefinitionContent;

/**
 * Converts the plain elements of a story (plain-body.ts) to Markdown. Throws on an unknown element, which the
 * compiler allows none of, so that no word is lost silently.
 */
export function toMdast(nodes: readonly Node[]): Block[] {
  const made: Block[] = [];
  let loose: Node[] = [];
  const close = () => {
    if (loose.some((node) => node.type !== "text" || node.value.trim() !== "")) made.push(paragraph(loose));
    loose = [];
  };
  for (const node of nodes) {
    const form = node.type === "element" && blockForms.get(node.tagName);
    if (form) {
      close();
      made.push(...form(node));
    } else loose.push(node);
  }
  close();
  return made;
}

const heading = ({ tagName, children }: Element): Block[] => [
  { type: "heading", depth: Number(tagName[1]) as Heading["depth"], children: phrases(children) },
];
const quote = ({ children }: Element): Block[] => [{ type: "blockquote", children: toMdast(children) }];
const list = ({ tagName, properties: { start }, children }: Element): Block[] => {
  const items = elementsIn(children).map(
    (item): ListItem => ({ type: "listItem", spread: false, children: toMdast(item.children) }),
  );
  const from = typeof start === "number" ? { start } : {};
  return [{ type: "list", ordered: tagName === "ol", ...from, spread: false, children: items }];
};

/** The Markdown of each block element. */
const blockForms = new Map<string, (element: Element) => Block[]>([
  ["p", ({ children }) => [paragraph(children)]],
  ...["h2", "h3", "h4", "h5", "h6"].map((name) => [name, heading] as const),
  ["blockquote", quote],
  ["figure", ({ children }) => toMdast(children)],
  ["figcaption", ({ children }) => [{ type: "paragraph", children: emphasis(phrases(children)) }]],
  ["section", section],
  ["ul", list],
  ["ol", list],
  ["table", table],
  ["pre", (element) => [{ type: "code", value: textOf(element).replace(/\n$/, "") }]],
  ["hr", () => [{ type: "thematicBreak" }]],
]);

type PhraseForm = (inside: PhrasingContent[], element: Element) => PhrasingContent[];
const emphasis = (children: PhrasingContent[]): PhrasingContent[] => [{ type: "emphasis", children }];
const link: PhraseForm = (children, { properties: { href, dataFootnoteRef, dataFootnoteBackref } }) => {
  if (dataFootnoteBackref !== undefined) return [];
  if (dataFootnoteRef === undefined) return [{ type: "link", url: String(href), children }];
  const note = noteName(String(href).split("#")[1]);
  return [{ type: "footnoteReference", identifier: note, label: note }];
};

/** The Markdown of each inline element. */
const phraseForms = new Map<string, PhraseForm>([
  ["strong", (children) => [{ type: "strong", children }]],
  ["em", emphasis],
  ["cite", emphasis],
  ["del", (children) => [{ type: "delete", children }]],
  ["code", (_, element) => [{ type: "inlineCode", value: textOf(element) }]],
  ["br", () => [{ type: "break" }]],
  ["img", (_, { properties: { src, alt } }) => [{ type: "image", url: String(src), alt: String(alt ?? "") }]],
  ["a", link],
  // Markdown has no markup for the number of a note or for words in another language.
  ["sup", (inside) => inside],
  ["span", (inside) => inside],
]);

function phrases(nodes: readonly Node[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === "text") return [{ type: "text", value: node.value.replace(/\s+/g, " ") }];
    if (node.type !== "element") return [];
    const form = phraseForms.get(node.tagName);
    if (form) return form(phrases(node.children), node);
    throw new Error(`A story contains <${node.tagName}>, which lib/formats/to-mdast.ts does not know.`);
  });
}

/** Without spaces at its ends, which would be escaped. */
function paragraph(nodes: readonly Node[]): Block {
  const children = phrases(nodes);
  const [first] = children;
  const last = children.at(-1);
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
  return { type: "paragraph", children };
}

/** The footnotes, or what stands beside the text, which Markdown can only set apart as a quotation. */
function section(element: Element): Block[] {
  const { dataFootnotes, role } = element.properties;
  if (dataFootnotes !== undefined) return notes(element);
  return role === "note" ? quote(element) : toMdast(element.children);
}

function notes(section: Element): Block[] {
  const notes = elementsIn(section.children).find(({ tagName }) => tagName === "ol");
  return elementsIn(notes?.children ?? []).map(({ properties, children }) => {
    const note = noteName(String(properties.dataNote));
    return { type: "footnoteDefinition", identifier: note, label: note, children: toMdast(children) };
  });
}

const noteName = (id = "") => id.replace(/^fn-/, "");

function table({ children }: Element): Block[] {
  const rows = elementsIn(children)
    .flatMap((part) => (part.tagName === "tr" ? [part] : elementsIn(part.children)))
    .map((row) => elementsIn(row.children));
  const align = (rows[0] ?? []).map(({ properties }) => (properties.dataAlign ?? null) as AlignType);
  const cellOf = (cell: Element): TableCell => ({ type: "tableCell", children: phrases(cell.children) });
  const rowOf = (cells: Element[]): TableRow => ({ type: "tableRow", children: cells.map(cellOf) });
  return [{ type: "table", align, children: rows.map(rowOf) }];
}

function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.filter((node) => node.type === "element");
}

function textOf(node: Node): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}

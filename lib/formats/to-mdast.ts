import type { ElementContent, Root as HastRoot, RootContent as HastRootContent } from "hast";
import type {
  AlignType,
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  Root,
  TableCell,
  TableRow,
} from "mdast";

type Block = BlockContent | DefinitionContent;
type Node = HastRootContent | ElementContent;

/**
 * Converts the plain elements of a story (plain-body.ts) to a Markdown tree. The content compiler allows no
 * other elements, and an unknown one throws, so that no word is lost silently.
 */
export function toMdast({ children }: HastRoot): Root {
  return { type: "root", children: blocks(children) };
}

function blocks(nodes: readonly Node[]): Block[] {
  const made: Block[] = [];
  let loose: Node[] = [];
  const close = () => {
    if (loose.some((node) => node.type !== "text" || node.value.trim() !== ""))
      made.push({ type: "paragraph", children: trimmed(phrases(loose)) });
    loose = [];
  };
  for (const node of nodes) {
    const block = node.type === "element" ? blockOf(node) : undefined;
    if (block === undefined) loose.push(node);
    else {
      close();
      made.push(...block);
    }
  }
  close();
  return made;
}

/** An element as a block; undefined for an inline element. */
function blockOf(element: Extract<Node, { type: "element" }>): Block[] | undefined {
  const { tagName, children, properties } = element;
  switch (tagName) {
    case "p":
      return [{ type: "paragraph", children: trimmed(phrases(children)) }];
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return [
        { type: "heading", depth: Number(tagName[1]) as 1 | 2 | 3 | 4 | 5 | 6, children: phrases(children) },
      ];
    case "blockquote":
      return [{ type: "blockquote", children: blocks(children) }];
    // Markdown has no asides: it becomes part of the text, between rules.
    case "aside":
      return [{ type: "blockquote", children: blocks(children) }];
    case "figure":
      return blocks(children);
    case "figcaption":
      return [{ type: "paragraph", children: [{ type: "emphasis", children: phrases(children) }] }];
    case "section":
      return "dataFootnotes" in properties ? notes(element) : blocks(children);
    case "ul":
    case "ol":
      return [
        {
          type: "list",
          ordered: tagName === "ol",
          ...(typeof properties.start === "number" && { start: properties.start }),
          spread: false,
          children: elementsIn(children).map(
            (item): ListItem => ({ type: "listItem", spread: false, children: blocks(item.children) }),
          ),
        },
      ];
    case "table":
      return [table(element)];
    case "pre":
      return [{ type: "code", value: textOf(element).replace(/\n$/, "") }];
    case "hr":
      return [{ type: "thematicBreak" }];
    default:
      return undefined;
  }
}

function phrases(nodes: readonly Node[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === "text") return [{ type: "text", value: node.value.replace(/\s+/g, " ") }];
    if (node.type !== "element") return [];
    const { tagName, properties, children } = node;
    const inside = () => phrases(children);
    switch (tagName) {
      case "strong":
      case "b":
        return [{ type: "strong", children: inside() }];
      case "em":
      case "i":
      case "cite":
        return [{ type: "emphasis", children: inside() }];
      case "del":
        return [{ type: "delete", children: inside() }];
      case "code":
        return [{ type: "inlineCode", value: textOf(node) }];
      case "br":
        return [{ type: "break" }];
      case "img":
        return [{ type: "image", url: String(properties.src), alt: String(properties.alt ?? "") }];
      case "a":
        if (properties.dataFootnoteRef !== undefined) {
          const note = noteName(String(properties.href).split("#")[1]);
          return [{ type: "footnoteReference", identifier: note, label: note }];
        }
        if (properties.dataFootnoteBackref !== undefined) return [];
        return [{ type: "link", url: String(properties.href), children: inside() }];
      // Markdown has no markup for the number of a note or for words in another language.
      case "sup":
      case "span":
        return inside();
      default:
        throw new Error(`A story holds <${tagName}>, which lib/formats/to-mdast.ts does not know.`);
    }
  });
}

function notes(section: Extract<Node, { type: "element" }>): Block[] {
  const list = elementsIn(section.children).find(({ tagName }) => tagName === "ol");
  return elementsIn(list?.children ?? []).map(({ properties, children }) => {
    const note = noteName(String(properties.dataNote));
    return { type: "footnoteDefinition", identifier: note, label: note, children: blocks(children) };
  });
}

const noteName = (id = "") => id.replace(/^fn-/, "");

function table({ children }: Extract<Node, { type: "element" }>): Block {
  const rows = elementsIn(children)
    .flatMap((part) => (part.tagName === "tr" ? [part] : elementsIn(part.children)))
    .map((row) => elementsIn(row.children));
  const align = (rows[0] ?? []).map(({ properties }): AlignType => {
    const { dataAlign } = properties;
    return dataAlign === "left" || dataAlign === "right" || dataAlign === "center" ? dataAlign : null;
  });
  return {
    type: "table",
    align,
    children: rows.map(
      (cells): TableRow => ({
        type: "tableRow",
        children: cells.map((cell): TableCell => ({ type: "tableCell", children: phrases(cell.children) })),
      }),
    ),
  };
}

function elementsIn(nodes: readonly Node[]) {
  return nodes.filter((node) => node.type === "element");
}

function textOf(node: Node): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}

/** Spaces at the ends of a paragraph would be escaped. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
  return nodes;
}

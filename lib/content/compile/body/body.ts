import type { Element, ElementContent, Nodes, Root } from "hast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkCjkFriendlyGfmStrikethrough from "remark-cjk-friendly-gfm-strikethrough";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkRehype, { type Options } from "remark-rehype";
import { type Processor, unified } from "unified";
import type { TextFacts } from "@/lib/content/compile/sources/document";
import { endsEarly, isTooLong, splitFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { hiddenCharacters } from "@/lib/content/compile/sources/hidden-characters";
import { mojibakeIn } from "@/lib/content/compile/sources/mojibake";
import { type BodyContext, plainContext } from "./body-context";
import { checkBody } from "./body-rules";
import { boundFault } from "./bounds";
import { eachNode } from "./each-node";
import { isExternal } from "./links";
import { mdxFault } from "./mdx-fault";
import { placeIn } from "./report-at";
import { plainAttributes } from "./tags";

/** A compiled body. Its furniture is elements named as in MDX, with attributes as properties. */
export type CompiledBody = Omit<TextFacts, "id"> & {
  tree: Root;
  /** With lines of the whole file. If there are any, the tree must not be used. */
  faults: { line: number; column?: number | undefined; text: string }[];
};

/** Compiles the body of a whole MDX file. Pure; never evaluates, and never throws on an editor's mistake. */
export function compileBody(source: string, context = plainContext): CompiledBody {
  return takeCompiledBody(String(installBodyPipeline(unified(), context).processSync(source)));
}

/** Compiled bodies that have not been taken yet, by ticket. */
const compiled = new Map<string, CompiledBody>();
let lastTicket = 0;

/** Returns the body for a ticket, once. */
export function takeCompiledBody(ticket: string): CompiledBody {
  const body = compiled.get(ticket);
  if (body === undefined) throw new Error(`Nothing was compiled for "${ticket}", or it was taken already.`);
  compiled.delete(ticket);
  return body;
}

/**
 * Adds our plugins to a unified builder. Its output is a ticket for the `CompiledBody`: contentlayer passes
 * on text only, and the tree is not needed as text before it is stored. Calls `beat` before and after each
 * body, which is compiled without a pause.
 */
export function installBodyPipeline(builder: Processor, context: BodyContext, beat = () => {}) {
  return (
    builder
      .use(remarkParse)
      // One tilde is a sign for "about", and stands between the two ends of a range.
      .use(remarkGfm, { singleTilde: false })
      // Emphasis beside Japanese and Chinese punctuation, where the rules of CommonMark need spaces.
      .use(remarkCjkFriendly)
      .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
      .use(remarkMdx)
      .use(parseGently, beat)
      .use(checkBody, context)
      .use(remarkRehype, {
        clobberPrefix: "",
        // Where a text is shown, the language of the paper says what these stand for (text-elements.tsx).
        footnoteLabel: "Notes",
        footnoteLabelProperties: {},
        footnoteBackLabel: (reference: number, again: number) => `${reference + 1} ${again}`,
        handlers: { mdxJsxFlowElement: furnitureElement, mdxJsxTextElement: furnitureElement },
      })
      .use(finishTree)
      .use(handOverTicket, beat)
  );
}

type Handler = NonNullable<NonNullable<Options["handlers"]>["paragraph"]>;

/** Furniture stays in the tree as an element of its name. */
const furnitureElement: Handler = (state, node): Element => ({
  type: "element",
  tagName: node.name,
  properties: plainAttributes(node),
  children: state.all(node) as ElementContent[],
});

/** Skips the front matter. A body that cannot be parsed becomes an empty one with a fault. */
function parseGently(this: Processor, beat: () => void) {
  const parse = this.parser;
  if (parse === undefined) throw new Error("The body pipeline has no parser. Install remark-parse first.");
  this.parser = (text, file) => {
    beat();
    const { yaml = "", body = "" } = splitFrontMatter(text) ?? {};
    const empty = { type: "root" as const, children: [] };
    if (endsEarly(text) || isTooLong(yaml)) return empty;
    const bound = boundFault(body);
    if (bound !== undefined) {
      file.message(bound.text, placeIn(body, bound.index));
      return empty;
    }
    for (const { index, text } of hiddenCharacters(body, isNotMisread(body)))
      file.message(`The text contains ${text}`, placeIn(body, index));
    try {
      return parse(body, file);
    } catch (cause) {
      const { text, ...place } = mdxFault(cause, body);
      file.message(text, place);
      return empty;
    }
  };
}

/** Control characters within a sign of another encoding are reported with that sign. */
function isNotMisread(body: string): (index: number) => boolean {
  const misread = /[\u0080-\u009f]/.test(body) ? mojibakeIn(body) : [];
  return (index) => !misread.some((sign) => index > sign.index && index < sign.index + (sign.length ?? 1));
}

/** Denies other sites access to our window, marks aligned cells without inline styles, drops positions. */
function finishTree() {
  return (tree: Root) => {
    eachNode<Nodes>(tree, (node) => {
      delete node.position;
      if (node.type !== "element") return;
      const { align, href } = node.properties;
      if (node.tagName === "a" && isExternal(String(href))) node.properties.rel = ["noopener"];
      if (align !== undefined) {
        node.properties.dataAlign = align;
        delete node.properties.align;
      }
    });
  };
}

function idsIn(tree: Root): string[] {
  const ids: string[] = [];
  eachNode<Nodes>(tree, (node) => {
    const id = node.type === "element" ? node.properties.id : undefined;
    if (typeof id === "string") ids.push(id);
  });
  return ids;
}

function handOverTicket(this: Processor, beat: () => void) {
  this.compiler = (tree, file) => {
    const { words = 0, figures = [], links = [], letters, uses } = file.data as Partial<CompiledBody>;
    const faults = file.messages.map(({ line, column, reason }) => ({
      line: line ?? 1,
      column,
      text: reason,
    }));
    const ticket = `body ${++lastTicket}`;
    const facts = {
      words,
      figures,
      links,
      ids: idsIn(tree as Root),
      ...(letters && { letters }),
      ...(uses && { uses }),
    };
    compiled.set(ticket, { tree: tree as Root, ...facts, faults });
    beat();
    return ticket;
  };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, ElementContent, Root } from "hast";
import { compileBody } from "@/lib/content/compile/body/body";
import { checkFields } from "@/lib/content/compile/checks/fields";
import { readFrontMatter, splitFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { textOf } from "@/lib/content/compile/sources/sources";
import { isFurniture } from "@/lib/content/furniture";
import { type ArticleFields, articleFields, type PageFields, pageFields } from "@/lib/content/schema";
import { errorCode } from "@/lib/error-code";
import type { IncompleteStory } from "./preview-state";

const documentPath = /^(articles\/\d{4}|pages)\/([^/]+)\.mdx$/;

/** The slug of a story or page, by its path in the content folder. Undefined for any other file. */
export function slugAt(path: string): string | undefined {
  return documentPath.exec(path)?.[2];
}

/**
 * Reads what can be shown of a story or page that has faults: its sound fields, and its body as far as it was
 * understood. Undefined if the file is none, or cannot be read.
 */
export function incompleteStory(contentFolder: string, path: string): IncompleteStory | undefined {
  const slug = slugAt(path);
  const text = slug === undefined ? undefined : readText(join(contentFolder, path));
  if (slug === undefined || text === undefined) return undefined;
  const kind = path.startsWith("pages/") ? "page" : "article";
  const ignore = () => {};
  const frontMatter = readFrontMatter({ kind, path, slug, text }, ignore);
  const fields =
    kind === "article"
      ? checkFields<ArticleFields>(frontMatter, articleFields, ignore).fields
      : fieldsOfPage(checkFields<PageFields>(frontMatter, pageFields, ignore).fields);
  const { headline, standfirst, category, authors = [] } = fields;
  const { tree } = compileBody(text);
  return {
    slug,
    headline,
    standfirst,
    category,
    authors: authors.filter((author) => author !== undefined),
    ...(tree.children.length > 0 && { body: showable(tree) }),
    source: (splitFrontMatter(text)?.body ?? text).trim(),
  };
}

function fieldsOfPage({ title, description }: Partial<Record<keyof PageFields, string | undefined>>) {
  return { headline: title, standfirst: description, category: undefined, authors: [] };
}

function readText(path: string): string | undefined {
  try {
    return textOf(readFileSync(path));
  } catch (cause) {
    // It was deleted or replaced meanwhile, or is not a file.
    if (errorCode(cause) !== undefined) return undefined;
    throw cause;
  }
}

/** What Markdown becomes. Other elements are HTML that stories may not contain. */
const markdownElements = new Set(
  "a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre section strong sup table tbody td th thead tr ul".split(
    " ",
  ),
);

/** Furniture that needs what a faulty story may lack: a compiled picture, a valid address. */
const demanding = new Set(["Figure", "Embed"]);

/** The tree without what cannot be drawn: its words stay, and a line names the furniture. */
function showable(tree: Root): Root {
  return { type: "root", children: tree.children.flatMap((child) => shown(child as ElementContent)) };
}

function shown(node: ElementContent): ElementContent[] {
  if (node.type === "text") return [node];
  if (node.type !== "element") return [];
  const children = node.children.flatMap(shown);
  if (demanding.has(node.tagName)) return [named(node)];
  if (!markdownElements.has(node.tagName) && !isFurniture(node.tagName)) return children;
  return [{ ...node, children }];
}

function named({ tagName, properties }: Element): Element {
  const { src, url, alt, title } = properties;
  const words = [src ?? url, alt ?? title].filter(Boolean).join(": ");
  return {
    type: "element",
    tagName: "p",
    properties: {},
    children: [{ type: "text", value: `[${tagName} ${words}]` }],
  };
}

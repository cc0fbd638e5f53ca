/**
 * Class names like `md:grid-cols-[5fr_3fr_3fr]` are written for those who work on the paper. A page says each
 * several times, in its elements and in its styles, which makes a tenth of all that a reader waits for.
 * Nothing on a document asks for a class by its name but its own one sheet, so there they are a, b and c; and
 * what the sheet sets aside for other pages, properties that nothing here reads, is left out.
 */
import postcss, { type Root } from "postcss";
import selectorParser from "postcss-selector-parser";
import { partedPlain } from "./plain-rules";

const letters = "abcdefghijklmnopqrstuvwxyz";
const sheetIn = /<style>([\s\S]*?)<\/style>/;

/**
 * Shortens a document whose styles stand in one sheet. Done twice, it is the same as done once.
 */
export function compact(html: string): string {
  const css = sheetIn.exec(html)?.[1];
  if (css === undefined) return html;
  const [steady, plain] = partedPlain(css);
  const { short, names: known } = shortened(steady);
  const names = new Map(known);
  const last = plain.replace(/\.([\w-]+)(?=\{)/g, (_rule, name) => `.${nameFor(name, names)}`);
  return html
    .replace(sheetIn, () => `<style>${short}${last}</style>`)
    .replace(/(<[a-z][^<>]*?) class="([^"]*)"/gi, (_element, before, value) => {
      const own = value.split(/\s+/).flatMap((name: string) => names.get(unescaped(name)) ?? []);
      return own.length > 0 ? `${before} class="${own.join(" ")}"` : before;
    });
}

/** A sheet, and its new names by the old. */
type Shortened = { short: string; names: Map<string, string> };

/** Pages of one kind have few sheets among them. */
const sheets = new Map<string, Shortened>();
const sheetsKept = 200;

function shortened(css: string): Shortened {
  const known = sheets.get(css);
  if (known) return known;
  const tree = postcss.parse(css);
  const names = new Map<string, string>();
  tree.walkRules((rule) => {
    rule.selector = renamed(rule.selector, names);
  });
  leaveOutUnread(tree);
  const made = { short: tree.toString(), names };
  if (sheets.size >= sheetsKept) sheets.clear();
  sheets.set(css, made);
  return made;
}

/** Selectors taken apart: each second piece is a class. */
const takenApart = new Map<string, string[]>();

function renamed(selector: string, names: Map<string, string>): string {
  if (!selector.includes(".")) return selector;
  const pieces = takenApart.get(selector) ?? takeApart(selector);
  takenApart.set(selector, pieces);
  return pieces.map((piece, place) => (place % 2 === 0 ? piece : `.${nameFor(piece, names)}`)).join("");
}

function nameFor(old: string, names: Map<string, string>): string {
  const name = names.get(old) ?? nth(names.size);
  names.set(old, name);
  return name;
}

function takeApart(selector: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  selectorParser((root) => {
    root.walkClasses((node) => {
      const start = node.sourceIndex;
      pieces.push(selector.slice(end, start), node.value);
      end = start + String(node).trim().length;
    });
  }).processSync(selector);
  return [...pieces, selector.slice(end)];
}

/**
 * a to z, aa to zz, and so on.
 */
function nth(count: number): string {
  const rest = Math.floor(count / letters.length);
  return (rest > 0 ? nth(rest - 1) : "") + letters[count % letters.length];
}

function leaveOutUnread(tree: Root): void {
  // What is left out may have been the only one to read another.
  for (
    let before = Number.POSITIVE_INFINITY, now = count(tree);
    now < before;
    before = now, now = count(tree)
  ) {
    const read = new Set([...tree.toString().matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    tree.walkDecls(/^--/, (declaration) => {
      if (!read.has(declaration.prop)) declaration.remove();
    });
    tree.walkAtRules("property", (rule) => {
      if (!read.has(rule.params)) rule.remove();
    });
    tree.walkRules((rule) => {
      if (rule.nodes.length === 0) rule.remove();
    });
  }
}

function count(tree: Root): number {
  let nodes = 0;
  tree.walk(() => {
    nodes += 1;
  });
  return nodes;
}

/**
 * Undoes what React writes for the five characters that it escapes in attributes.
 */
export function unescaped(value: string): string {
  return value
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

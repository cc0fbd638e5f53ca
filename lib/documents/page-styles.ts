/**
 * Reduces the styles of a page to what the page uses. Next inlines the style sheet of the whole site into
 * every page; here rules that can match nothing are removed, then custom properties that nothing reads, and
 * class names such as `md:text-wide-standfirst` are shortened to `a`, `b`, `c`.
 *
 * No library does this within our budgets. The article with all furniture, gzipped: 16,602 bytes untouched,
 * 14,053 here (14,182 with a full Most Read list). beasties leaves 14,794 and takes twenty to a hundred times
 * as long, because it matches selectors against a DOM of each page; lightningcss (`unusedSymbols`) leaves
 * 15,447. Without short class names 14,958 bytes are left, more than one TCP window (14 KB), and every other
 * page type grows by 7 %.
 */
import { LRUCache } from "lru-cache";
import postcss, { type ChildNode, type Container, type Root, type Rule } from "postcss";
import selectorParser from "postcss-selector-parser";
import { foldProperties } from "./fold-properties";
import { mergeRules } from "./merge-rules";
import { usedSelector } from "./used-selector";

/** What a page uses of a style sheet, and the short names of its classes. */
type OwnStyles = { css: string; names: ReadonlyMap<string, string> };

/** The classes in a style sheet, and what pages use of it, by the classes that they use. */
type Sheet = { classes: Set<string>; styles: LRUCache<string, OwnStyles> };

const sheets = new LRUCache<string, Sheet>({ max: 20, memoMethod: parse });

/**
 * Replaces the style elements of a document by one, in the place of the first, with only the rules that the
 * document uses. Classes are renamed, so our scripts must find elements by name or `data-` attribute.
 */
export function withOwnStyles(html: string): string {
  if (html.search(styleElement) < 0) return html;
  let siteRules = "";
  let pageRules = "";
  // Nearly every page has other pictures, and some have words in other scripts, so these rules are kept out
  // of what is cached.
  for (const [, attributes = "", css = ""] of html.matchAll(styleElement)) {
    if (/="(?:pictures|faces)"/.test(attributes)) pageRules += css;
    else siteRules += css;
  }
  const { classes, styles } = sheets.memo(siteRules);
  const used = classesIn(html);
  const known = styles.memo([...classes].filter((name) => used.has(name)).join(" "));
  const names = new Map(known.names);
  const renamedRules = pageRules.replace(/\.([\w-]+)(?=\{)/g, (_, name) => `.${shortName(name, names)}`);
  let style = `<style>${known.css}${renamedRules}</style>`;
  return html
    .replace(styleElement, () => {
      const first = style;
      style = "";
      return first;
    })
    .replace(/(<[a-z][^<>]*?) class="([^"]*)"/gi, (_element, before, value) => {
      const own = classNames(value).flatMap((name) => names.get(name) ?? []);
      return own.length > 0 ? `${before} class="${own.join(" ")}"` : before;
    });
}

const styleElement = /<style\b([^>]*)>([\s\S]*?)<\/style>/g;

function classesIn(html: string): Set<string> {
  return new Set([...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, value = ""]) => classNames(value)));
}

const escapes: Record<string, string> = { gt: ">", lt: "<", quot: '"', "#x27": "'", amp: "&" };

/** The names in a class attribute, without React's escapes. */
function classNames(value: string): string[] {
  return value.replace(/&([\w#]+);/g, (text, name) => escapes[name] ?? text).split(/\s+/);
}

function parse(css: string): Sheet {
  const tree = postcss.parse(css);
  // Tailwind's fallbacks for browsers without @property or color-mix(), which we do not serve (browserslist).
  tree.walkAtRules("layer", (layer) => {
    if (layer.params === "properties") layer.remove();
  });
  tree.walkAtRules("supports", (condition) => {
    if (condition.params.startsWith("(color:color-mix(")) condition.replaceWith(condition.nodes ?? []);
  });
  const classes = new Set<string>();
  tree.walkRules((rule) => {
    removeRepeated(rule);
    for (const name of rule.selectors.flatMap(classesOf)) classes.add(name);
  });
  const stylesOf = (used: string) => stylesFor(tree, new Set(used.split(" ")));
  return { classes, styles: new LRUCache<string, OwnStyles>({ max: 200, memoMethod: stylesOf }) };
}

/** The style compiler repeats some declarations, and prefixes some for browsers that we do not serve. */
function removeRepeated(rule: Rule): void {
  rule.each((node) => {
    const next = node.next();
    if (next?.type !== "decl" || node.type !== "decl") return;
    if (
      next.value === node.value &&
      node.prop.replace("-webkit-text-decoration", "text-decoration") === next.prop
    )
      node.remove();
  });
}

/** Every browser that we serve can mix colours, so what comes before a mixed one is never shown. */
function removeUnmixed(rule: Rule): void {
  const mixed = new Set<string>();
  for (const node of [...rule.nodes].reverse()) {
    if (node.type !== "decl") continue;
    if (mixed.has(node.prop)) node.remove();
    else if (node.value.includes("color-mix(")) mixed.add(node.prop);
  }
}

function stylesFor(tree: Root, used: Set<string>): OwnStyles {
  const own = tree.clone();
  const names = new Map<string, string>();
  own.walkRules((rule) => {
    const selectors = rule.selectors.flatMap((selector) => usedSelector(selector, used) ?? []);
    if (selectors.length === 0) {
      rule.remove();
      return;
    }
    rule.selector = selectors.map((selector) => renamed(selector, names)).join(",");
  });
  foldProperties(own);
  removeUnreadProperties(own);
  removeEmpty(own);
  mergeRules(own);
  own.walkRules(removeUnmixed);
  return { css: own.toString(), names };
}

function removeUnreadProperties(tree: Root): void {
  const read = new Set([...tree.toString().matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const unread: ChildNode[] = [];
  tree.walkDecls(/^--/, (declaration) => {
    if (!read.has(declaration.prop)) unread.push(declaration);
  });
  tree.walkAtRules("property", (rule) => {
    if (!read.has(rule.params)) unread.push(rule);
  });
  for (const node of unread) node.remove();
  // A removed property may have been the only one to read another.
  if (unread.length > 0) removeUnreadProperties(tree);
}

function removeEmpty(container: Container): void {
  container.each((node) => {
    if (!("nodes" in node) || !node.nodes) return;
    removeEmpty(node as Container);
    if (node.nodes.length === 0) node.remove();
  });
}

/** A selector split at its classes: every second piece is a class name. */
const splitSelectors = new LRUCache<string, string[]>({ max: 20_000, memoMethod: split });

function split(selector: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  selectorParser((root) => {
    root.walkClasses((node) => {
      pieces.push(selector.slice(end, node.sourceIndex), node.value);
      end = node.sourceIndex + String(node).trim().length;
    });
  }).processSync(selector);
  return [...pieces, selector.slice(end)];
}

function classesOf(selector: string): string[] {
  return splitSelectors.memo(selector).filter((_, place) => place % 2 === 1);
}

function renamed(selector: string, names: Map<string, string>): string {
  return splitSelectors
    .memo(selector)
    .map((piece, place) => (place % 2 === 0 ? piece : `.${shortName(piece, names)}`))
    .join("");
}

function shortName(name: string, names: Map<string, string>): string {
  const short = names.get(name) ?? nthName(names.size);
  names.set(name, short);
  return short;
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** a to z, aa to zz, and so on. */
function nthName(count: number): string {
  const rest = Math.floor(count / letters.length);
  return (rest > 0 ? nthName(rest - 1) : "") + letters[count % letters.length];
}

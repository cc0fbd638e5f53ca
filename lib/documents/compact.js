/**
 * Class names like `md:grid-cols-[5fr_3fr_3fr]` are written for those who work on the paper. A page says each several
 * times, in its elements and in its styles, which makes a tenth of all that a reader waits for. Nothing on a document
 * asks for a class by its name but its own one sheet, so there they are a, b and c; and what the sheet sets aside for
 * other pages, properties that nothing here reads, is left out.
 */
import postcss from "postcss";
import selectorParser from "postcss-selector-parser";
import { partedPlain } from "./plain-rules.js";

const letters = "abcdefghijklmnopqrstuvwxyz";
const sheetIn = /<style>([\s\S]*?)<\/style>/;

/**
 * Shortens a document whose styles stand in one sheet. Done twice, it is the same as done once.
 * @param {string} html
 * @returns {string}
 */
export function compact(html) {
  const css = sheetIn.exec(html)?.[1];
  if (css === undefined) return html;
  const [steady, plain] = partedPlain(css);
  const { short, names: known } = shortened(steady);
  const names = new Map(known);
  const last = plain.replace(/\.([\w-]+)(?=\{)/g, (_rule, name) => `.${nameFor(name, names)}`);
  return html
    .replace(sheetIn, () => `<style>${short}${last}</style>`)
    .replace(/(<[a-z][^<>]*?) class="([^"]*)"/gi, (_element, before, value) => {
      const own = value
        .split(/\s+/)
        .flatMap((/** @type {string} */ name) => names.get(unescaped(name)) ?? []);
      return own.length > 0 ? `${before} class="${own.join(" ")}"` : before;
    });
}

/** @typedef {{ short: string, names: Map<string, string> }} Shortened a sheet, and its new names by the old */

/** @type {Map<string, Shortened>} pages of one kind have few sheets among them */
const sheets = new Map();
const sheetsKept = 200;

/**
 * @param {string} css
 * @returns {Shortened}
 */
function shortened(css) {
  const known = sheets.get(css);
  if (known) return known;
  const tree = postcss.parse(css);
  const names = new Map();
  tree.walkRules((rule) => {
    rule.selector = renamed(rule.selector, names);
  });
  leaveOutUnread(tree);
  const made = { short: tree.toString(), names };
  if (sheets.size >= sheetsKept) sheets.clear();
  sheets.set(css, made);
  return made;
}

/** @type {Map<string, string[]>} selectors taken apart: each second piece is a class */
const takenApart = new Map();

/**
 * @param {string} selector
 * @param {Map<string, string>} names those given so far, by the class that they stand for
 */
function renamed(selector, names) {
  if (!selector.includes(".")) return selector;
  const pieces = takenApart.get(selector) ?? takeApart(selector);
  takenApart.set(selector, pieces);
  return pieces.map((piece, place) => (place % 2 === 0 ? piece : `.${nameFor(piece, names)}`)).join("");
}

/**
 * @param {string} old
 * @param {Map<string, string>} names
 */
function nameFor(old, names) {
  const name = names.get(old) ?? nth(names.size);
  names.set(old, name);
  return name;
}

/** @param {string} selector */
function takeApart(selector) {
  /** @type {string[]} */
  const pieces = [];
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
 * @param {number} count
 * @returns {string}
 */
function nth(count) {
  const rest = Math.floor(count / letters.length);
  return (rest > 0 ? nth(rest - 1) : "") + letters[count % letters.length];
}

/** @param {import("postcss").Root} tree */
function leaveOutUnread(tree) {
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

/** @param {import("postcss").Root} tree */
function count(tree) {
  let nodes = 0;
  tree.walk(() => {
    nodes += 1;
  });
  return nodes;
}

/**
 * Undoes what React writes for the five characters that it escapes in attributes.
 * @param {string} value
 */
export function unescaped(value) {
  return value
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

/**
 * A page carries its styles, so it should carry only its own. Next inlines the styles of the whole site; what
 * speaks of classes that a page does not have is left out of it here, which saves a page a tenth of its
 * bytes.
 */
import postcss, { type Container, type Root, type Rule } from "postcss";
import selectorParser from "postcss-selector-parser";
import { unescaped } from "./compact";
import { partedPlain } from "./plain-rules";

/**
 * A sheet as read once: its tree, the classes it speaks of, and what was left of it for pages that have the
 * same of them. Sheets are few, and pages of one kind differ little.
 */
type Sheet = { tree: Root; classes: Set<string>; left: Map<string, string> };

const sheets = new Map<string, Sheet>();
const sheetsKept = 20;
const leftKept = 200;

/**
 * Leaves out of the inline sheets of a page what can match nothing in it, and makes one sheet of what stays,
 * in the place of the first: one hash is enough for its policy. Plain rules come last.
 */
export function withOwnStyles(html: string): string {
  const classes = classesIn(html);
  const sheetsIn = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
  const sheets = [...html.matchAll(sheetsIn)].map(([, css = ""]) => css);
  const styles = [
    ...sheets.filter((css) => !isPlain(css)).map((css) => ownStyles(css, classes)),
    ...sheets.filter(isPlain).map((css) => ownPlainRules(css, classes)),
  ].join("");
  let isFirst = true;
  return html.replace(sheetsIn, () => {
    const sheet = isFirst ? `<style>${styles}</style>` : "";
    isFirst = false;
    return sheet;
  });
}

const isPlain = (css: string) => partedPlain(css)[0] === "";

function ownPlainRules(css: string, classes: Set<string>): string {
  return css.replace(/\.([\w-]+)\{[^{}]*\}/g, (rule, name) => (classes.has(name) ? rule : ""));
}

function ownStyles(css: string, classes: Set<string>): string {
  const sheet = read(css);
  const key = [...sheet.classes].filter((name) => classes.has(name)).join(" ");
  let left = sheet.left.get(key);
  if (left === undefined) {
    left = leaveOut(sheet, classes);
    if (sheet.left.size >= leftKept) sheet.left.clear();
    sheet.left.set(key, left);
  }
  return left;
}

function leaveOut({ tree }: Sheet, classes: Set<string>): string {
  const left = tree.clone();
  left.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) =>
      classesAskedBy(selector).every((name) => classes.has(name)),
    );
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
  dropEmpty(left);
  return left.toString();
}

function read(css: string): Sheet {
  let sheet = sheets.get(css);
  if (!sheet) {
    const tree = postcss.parse(css);
    // Tailwind's help for browsers that lack @property; all that we serve have it (package.json,
    // browserslist).
    tree.walkAtRules("layer", (layer) => {
      if (layer.params === "properties") layer.remove();
    });
    // And its help for those that cannot mix colours.
    tree.walkAtRules("supports", (condition) => {
      if (condition.params.startsWith("(color:color-mix(")) condition.replaceWith(condition.nodes ?? []);
    });
    const classes = new Set<string>();
    tree.walkRules((rule) => {
      leaveOutRepeated(rule);
      for (const name of rule.selectors.flatMap(classesAskedBy)) classes.add(name);
    });
    sheet = { tree, classes, left: new Map() };
    if (sheets.size >= sheetsKept) sheets.clear();
    sheets.set(css, sheet);
  }
  return sheet;
}

/**
 * The style compiler says some declarations three times in a row.
 */
function leaveOutRepeated(rule: Rule): void {
  rule.each((node) => {
    const next = node.next();
    if (next?.type === "decl" && String(next) === String(node)) node.remove();
  });
}

function dropEmpty(container: Container): void {
  container.each((node) => {
    if (node.type !== "atrule" || !node.nodes) return;
    dropEmpty(node as Container);
    if (node.nodes.length === 0) node.remove();
  });
}

const asked = new Map<string, string[]>();

/**
 * The classes that an element or its surroundings must have for a selector to match. What stands in `:is()`,
 * `:not()` and their like is passed over, since it asks for one of several or for none: such a rule rather
 * stays.
 */
function classesAskedBy(selector: string): string[] {
  let names = asked.get(selector);
  if (!names) {
    const found: string[] = [];
    selectorParser((root) => {
      root.walkClasses((node) => {
        if (!isWithinPseudo(node)) found.push(node.value);
      });
    }).processSync(selector);
    names = found;
    asked.set(selector, names);
  }
  return names;
}

function isWithinPseudo(node: selectorParser.Node): boolean {
  for (
    let parent = node.parent as selectorParser.Node | undefined;
    parent;
    parent = parent.parent as typeof parent
  ) {
    if (parent.type === "pseudo") return true;
  }
  return false;
}

function classesIn(html: string): Set<string> {
  const classes = new Set<string>();
  for (const [, value = ""] of html.matchAll(/\bclass="([^"]*)"/g)) {
    for (const name of unescaped(value).split(/\s+/)) classes.add(name);
  }
  return classes;
}

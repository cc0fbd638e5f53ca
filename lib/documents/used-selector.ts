import selectorParser from "postcss-selector-parser";

/** Pseudo-classes that need one of their selectors to match. */
const alternatives = new Set([":is", ":where", ":has"]);

/**
 * A selector without the alternatives in `:is()`, `:where()` and `:has()` that need classes which are not
 * used; undefined if nothing can match it. Alternatives stay where the specificity depends on them, and so
 * does everything in `:not()`.
 */
export function usedSelector(selector: string, used: ReadonlySet<string>): string | undefined {
  if (!selector.includes(".")) return selector;
  let isPossible = true;
  const pruned = selectorParser((root) => {
    isPossible = root.every((one) => prune(one, used));
  }).processSync(selector);
  return isPossible ? pruned : undefined;
}

/** Removes alternatives that cannot match. Returns whether the rest can. */
function prune(selector: selectorParser.Selector, used: ReadonlySet<string>): boolean {
  return selector.every((node) => {
    if (node.type === "class") return used.has(node.value);
    if (node.type !== "pseudo" || !alternatives.has(node.value)) return true;
    const weights = new Map(node.nodes.map((one) => [one, specificity(one)]));
    const heaviest = Math.max(...weights.values());
    const possible = node.nodes.filter((one) => prune(one, used));
    if (possible.length === 0) return false;
    const isDecided = node.value === ":where" || possible.some((one) => weights.get(one) === heaviest);
    if (isDecided) for (const one of [...node.nodes]) if (!possible.includes(one)) one.remove();
    if (node.value === ":is") unwrap(node);
    return true;
  });
}

/** Replaces `:is()` of a single class by that class. */
function unwrap(node: selectorParser.Pseudo): void {
  const [only, ...others] = node.nodes;
  const [first, ...rest] = only?.nodes ?? [];
  if (others.length === 0 && rest.length === 0 && first?.type === "class")
    node.replaceWith(selectorParser.className({ value: first.value }));
}

/** The specificity of a selector as one number: ids, then classes and their kind, then elements. */
function specificity(selector: selectorParser.Selector): number {
  return selector.reduce((sum, node) => sum + weightOf(node), 0);
}

function weightOf(node: selectorParser.Node): number {
  if (node.type === "id") return 10_000;
  if (node.type === "class" || node.type === "attribute") return 100;
  if (node.type === "tag" || (node.type === "pseudo" && node.value.startsWith("::"))) return 1;
  if (node.type !== "pseudo") return 0;
  if (node.value === ":where") return 0;
  if (node.nodes.length === 0 || node.value.startsWith(":nth")) return 100;
  return Math.max(...node.nodes.map(specificity));
}

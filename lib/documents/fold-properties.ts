import type { AtRule, Declaration, Root, Rule } from "postcss";

/**
 * Replaces custom properties of a page's styles by their values: those that nothing sets (a style compiler
 * registers many), and constants of the whole page that only one declaration reads. Their own declarations
 * are left, read by nothing.
 */
export function foldProperties(tree: Root): void {
  const initial = new Map<string, string | undefined>();
  tree.walkAtRules("property", (rule) => {
    initial.set(rule.params, initialValue(rule));
  });
  // A value that was put in may contain the next one.
  while (foldOnce(tree, initial));
}

function foldOnce(tree: Root, initial: ReadonlyMap<string, string | undefined>): boolean {
  const set = new Map<string, Declaration[]>();
  const reads = new Map<string, number>();
  tree.walkDecls((declaration) => {
    const { prop, value } = declaration;
    if (prop.startsWith("--")) set.set(prop, [...(set.get(prop) ?? []), declaration]);
    for (const [, name = ""] of value.matchAll(/var\((--[\w-]+)/g))
      reads.set(name, (reads.get(name) ?? 0) + 1);
  });
  let hasFolded = false;
  tree.walkDecls((declaration) => {
    const value = withoutReads(declaration.value, (name, fallback) => {
      const [only, ...others] = set.get(name) ?? [];
      if (!only) return initial.get(name) ?? fallback;
      const isConstant = others.length === 0 && !initial.has(name) && isOfWholePage(only);
      return isConstant && reads.get(name) === 1 && !only.value.includes(`var(${name}`)
        ? only.value
        : undefined;
    });
    hasFolded ||= value !== declaration.value;
    declaration.value = value === declaration.value ? value : calculated(value);
  });
  return hasFolded;
}

/** Without the calculations that a neutral value leaves: scripts scale what Latin leaves as it is. */
const calculated = (value: string) =>
  value
    .replace(/calc\((-?[\d.]+[a-z%]*) \* 1\)/g, "$1")
    .replace(/calc\(0 \* [\d.]+\)/g, "0")
    .replace(/max\(([\d.]+), ?0\)/g, "$1");

/** Replaces each `var()` for which there is a value. */
function withoutReads(
  text: string,
  valueFor: (name: string, fallback?: string) => string | undefined,
): string {
  const start = /var\((--[\w-]+)/.exec(text);
  if (!start?.[1]) return text;
  let end = start.index + start[0].length;
  const fallbackStart = text[end] === "," ? end + 1 : undefined;
  for (let depth = 1; depth > 0; end++) {
    if (end >= text.length) return text;
    if (text[end] === "(") depth++;
    else if (text[end] === ")") depth--;
  }
  const fallback = fallbackStart === undefined ? undefined : text.slice(fallbackStart, end - 1).trim();
  const value = valueFor(start[1], fallback);
  // What is inside a read that stays may fold too.
  const read =
    value ??
    (fallback === undefined
      ? text.slice(start.index, end)
      : `var(${start[1]},${withoutReads(fallback, valueFor)})`);
  return text.slice(0, start.index) + read + withoutReads(text.slice(end), valueFor);
}

/** Whether a declaration is for the root element, whatever the device and the theme. */
function isOfWholePage({ parent }: Declaration): boolean {
  if (parent?.type !== "rule") return false;
  const isRoot = (parent as Rule).selectors.some((selector) => selector === ":root");
  let outer: Declaration["parent"] = parent.parent;
  for (; outer && outer.type !== "root"; outer = outer.parent)
    if (outer.type !== "atrule" || (outer as AtRule).name !== "layer") return false;
  return isRoot;
}

function initialValue(property: AtRule): string | undefined {
  let value: string | undefined;
  property.walkDecls("initial-value", (declaration) => {
    value = declaration.value;
  });
  return value;
}

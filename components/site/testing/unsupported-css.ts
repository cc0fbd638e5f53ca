/** Finds CSS that a browser of package.json's `browserslist` does not know, by MDN's compatibility data. */
import { createRequire } from "node:module";
import type { BrowserName, CompatData, Identifier } from "@mdn/browser-compat-data";
import postcss, { type Node } from "postcss";
import selectorParser from "postcss-selector-parser";

// By Node, since the bundler of the tests would transform all of its 20 MB.
const { css: known }: CompatData = createRequire(import.meta.url)("@mdn/browser-compat-data");

/** The browsers of a browserslist such as `firefox >= 128`, by MDN's names. */
export function browsersIn(list: readonly string[]): Map<BrowserName, number> {
  const names: Record<string, BrowserName> = { ios_saf: "safari_ios", and_chr: "chrome_android" };
  return new Map(
    list.map((entry) => {
      const [, name = "", version] = /^(\w+) >= ([\d.]+)$/.exec(entry) ?? [];
      return [names[name] ?? (name as BrowserName), Number(version)];
    }),
  );
}

/** What some browser lacks, with those browsers: `text-wrap: pretty` -> `firefox`. */
export function unsupportedCss(css: string, browsers: Map<BrowserName, number>): Map<string, string> {
  const found = new Map<string, string>();
  /** Notes the browsers that lack a feature. Returns whether all have it. */
  const check = (feature: string, identifier: Identifier | undefined): boolean => {
    const lacking = [...browsers].filter(([name, version]) => !isKnownTo(name, version, identifier));
    if (lacking.length > 0) found.set(feature, lacking.map(([name]) => name).join(", "));
    return lacking.length === 0;
  };
  const { properties = {}, selectors = {}, types = {}, "at-rules": atRules = {} } = known;
  const root = postcss.parse(css);
  root.walk((node) => {
    // What a query guards is meant to be missing somewhere.
    if (isGuarded(node)) return;
    if (node.type === "decl") {
      if (node.parent?.type === "atrule" && node.parent.name !== "media" && node.parent.name !== "layer")
        return;
      const property = node.prop.startsWith("-") ? undefined : properties[node.prop];
      if (property && !check(node.prop, property)) return;
      for (const [word, isFunction] of wordsIn(node.value)) {
        const value = isFunction ? functionNamed(types, word) : property?.[word];
        if (value) check(isFunction ? `${word}()` : `${node.prop}: ${word}`, value);
      }
      if (node.prop === "content" && / \/ /.test(node.value)) check("content: alt text", property?.alt_text);
    }
    if (node.type === "atrule") {
      check(`@${node.name}`, atRules[node.name]);
      if (node.name === "media")
        for (const [, feature = ""] of node.params.matchAll(/\(([\w-]+)/g))
          if (atRules.media?.[feature]) check(`@media (${feature})`, atRules.media[feature]);
    }
    if (node.type === "rule") {
      if (node.parent?.type === "rule") check("nesting", selectors.nesting);
      selectorParser((tree) =>
        tree.walkPseudos(({ value }) => {
          const name = value.replace(/^:+/, "");
          if (selectors[name]) check(`:${name}`, selectors[name]);
        }),
      ).processSync(node.selector);
    }
  });
  return found;
}

function isGuarded(node: Node): boolean {
  for (let parent = node.parent; parent; parent = parent.parent as typeof parent)
    if (parent.type === "atrule" && "name" in parent && parent.name === "supports") return true;
  return false;
}

/** The keywords and function names in a value, without strings. */
function wordsIn(value: string): [word: string, isFunction: boolean][] {
  const words = value.replace(/"[^"]*"|'[^']*'|--[\w-]+/g, "").matchAll(/([a-z][\w-]*)(\()?/gi);
  return Array.from(words, ([, word = "", bracket]) => [word, bracket !== undefined]);
}

/** A function has an entry of its own, or one within its type, as `light-dark` is within `color`. */
function functionNamed(types: Identifier, name: string): Identifier | undefined {
  const within = (type: Identifier): Identifier | undefined => type[name];
  return (
    types[name] ??
    Object.keys(types)
      .map((type) => within(types[type] ?? {}))
      .find(Boolean)
  );
}

function isKnownTo(browser: BrowserName, version: number, identifier: Identifier | undefined): boolean {
  const compat = identifier?.__compat;
  if (!compat) return true;
  const statements = [compat.support[browser] ?? []].flat();
  return statements.some(({ version_added: added, flags, prefix, alternative_name: other }) => {
    if (flags || prefix || other || added === false || added === "preview") return false;
    return Number.parseFloat(String(added).replace("≤", "")) <= version;
  });
}

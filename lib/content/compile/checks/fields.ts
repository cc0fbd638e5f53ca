import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import { linkFault } from "@/lib/content/compile/body/links";
import { mustBeOneOf, type ReportFault } from "@/lib/content/compile/sources/faults";
import type { FrontMatter, Place } from "@/lib/content/compile/sources/front-matter";
import { hiddenCharacter, hiddenCharacters } from "@/lib/content/compile/sources/hidden-characters";
import { markupIn } from "@/lib/content/compile/sources/plain-text";
import {
  commentFault,
  commentsIn,
  isAfterWords,
  isWordLike,
} from "@/lib/content/compile/sources/yaml-pitfalls";
import { type Loose, longestText, mostItems } from "@/lib/content/schema";
import { dateFault } from "./dates";
import type { Definition, Definitions } from "./definition";
import { exampleOf, itemRemedy, nameFault, nameOf, strayFault, straysIn } from "./field-names";

/**
 * Checks front matter against its definitions and reports every fault. Returns the valid fields, and a
 * function that finds the place of a field by its path, as in `image.alt` or `topics.0`. An absent field has
 * the place of the nearest field around it.
 */
export function checkFields<T>(
  { map, yaml, placeOf: placeOfOffset }: FrontMatter,
  definitions: Definitions,
  report: ReportFault,
): { fields: Loose<T>; placeOf: (path: string) => Place } {
  const places = new Map<string, Place>();
  const comments = commentsIn(yaml);
  const placeAt = (node: Node | null): Place | undefined =>
    node?.range ? placeOfOffset(node.range[0]) : undefined;
  /** A value may begin below its name, where editors would not look for it. */
  const besideName = (node: Node | null, name: Place): Place => {
    const place = placeAt(node);
    return place?.line === name.line ? place : name;
  };
  const reportAt = ({ line, column }: Place, text: string) => report(line, text, column);

  function checkMap(map: YAMLMap, definitions: Definitions, path: string): Record<string, unknown> {
    const names = Object.keys(definitions);
    const strayTexts = new Map<string, (stray: string) => string>();
    const values: Record<string, unknown> = {};
    const strays = straysIn(map, definitions);
    const owners = new Set(strays.values());
    /** Fields that were meant by another name are not missing. */
    const meant = new Set<string>();
    for (const pair of map.items) {
      const { key, value } = pair;
      const name = nameOf(pair);
      const place = placeAt(key as Node) ?? top;
      const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
      if (definition === undefined) {
        const owner = strays.get(pair);
        if (owner === undefined) {
          const fault = nameFault(name, path, names);
          reportAt(place, fault.text);
          if (fault.meant) meant.add(fault.meant);
        } else if (owners.delete(owner)) reportAt(place, strayTexts.get(owner)?.(name) ?? "");
        continue;
      }
      if (owners.has(name)) {
        const isEmpty = isScalar(value) || value === null;
        strayTexts.set(name, (stray) => strayFault(stray, path + name, definition, isEmpty));
        places.set(path + name, place);
        meant.add(name);
        continue;
      }
      places.set(path + name, besideName(value as Node | null, place));
      values[name] = check(value as Node | null, definition, path + name, place);
    }
    const around = path === "" ? top : (places.get(path.slice(0, -1)) ?? placeAt(map) ?? top);
    for (const [name, definition] of Object.entries(definitions))
      if (definition.required && !(name in values) && !meant.has(name))
        reportAt(around, `"${path}${name}" is required. Add ${name}: ${exampleOf(definition)}`);
    return values;
  }

  /** Returns the value of a node, or reports its fault and returns undefined. */
  function check(node: Node | null, definition: Definition, path: string, owner: Place): unknown {
    const value = isScalar(node) ? node.value : undefined;
    const { type, of = definition, options = [], most = mostItems } = definition;
    const place = besideName(node, owner);
    const fail = (text: string, at = place) => void reportAt(at, `"${path}" ${text}`);
    if (isScalar(node)) {
      const lost = lostComment(node, definition, owner.column ?? 1);
      if (lost !== undefined) return fail(`loses words. ${commentFault(lost[1])}`, placeOfOffset(lost[0]));
    }
    if (node === null || value === null) {
      const written = isScalar(node) ? node.source : undefined;
      return fail(
        written && (type === "string" || type === "enum")
          ? `must not be ${written}, which YAML reads as nothing. Put it in quotes: "${written}".`
          : definition.required
            ? emptyRequiredFault
            : emptyFault,
      );
    }
    if (type === "list") {
      const remedy = itemRemedy(value, of);
      if (!isSeq(node) && remedy !== undefined) return fail(`must be a list. ${remedy} below it.`);
      if (!isSeq(node)) return fail(of.type === "nested" ? noListOfFields : noList);
      const { length } = node.items;
      if (length > most)
        return fail(`must have at most ${most} items, not ${length.toLocaleString("en")}. Remove some.`);
      return node.items.map((item, index) => {
        const itemPath = `${path}.${index}`;
        const itemPlace = placeAt(item as Node) ?? place;
        places.set(itemPath, itemPlace);
        return check(item as Node | null, of, itemPath, itemPlace);
      });
    }
    if (type === "nested" && definition.isAlsoText && isScalar(node))
      return check(node, { type: "string" }, path, owner);
    if (type === "nested") {
      if (isSeq(node)) return fail("must not be a list. Remove the hyphen or the brackets.");
      const remedy = /\.\d+$/.test(path) ? itemRemedy(value, of) : undefined;
      if (!isMap(node))
        return fail(`must contain fields. ${remedy ?? "Write them below it, indented by two spaces"}.`);
      if (node.items.length === 0) return fail(definition.required ? emptyRequiredFault : emptyFault);
      return checkMap(node, of.def?.().fields ?? {}, `${path}.`);
    }
    if (type === "enum")
      return options.some((option) => option === value)
        ? value
        : void reportAt(place, mustBeOneOf(path, String(value), options));
    if (!isScalar(node)) return fail(collectionFault(node, definition));
    const fault = valueFault(value, node, definition, path);
    if (fault === undefined) return value;
    const offset = offsetOf(fault, node, value);
    return fail(fault.text, offset === undefined ? place : placeOfOffset(offset));
  }

  /** What is wrong with a list or fields in place of a single value. */
  function collectionFault(node: Node, { isCode }: Definition): string {
    const [start = 0, end = 0] = node.range ?? [];
    const written = yaml.slice(start, end).trim();
    if (written.includes("\n") || written.startsWith("- ") || written.length > 200)
      return 'must be text. Write it on one line, in quotes if it contains ": " or " #".';
    if (isCode)
      return `must be text, not ${isSeq(node) ? "a list" : "fields"}. Remove the brackets or braces.`;
    const read = isSeq(node) ? "a list. Remove the brackets, or put" : "fields. Put";
    return `must be text, but YAML reads it as ${read} it in quotes: ${JSON.stringify(written)}.`;
  }

  /** The offset of the character that is to blame, if the file holds it as it is. */
  function offsetOf({ text, index }: ValueFault, node: Node, value: unknown): number | undefined {
    if (index === undefined) return undefined;
    const [start = 0, end = 0] = node.range ?? [];
    const written = yaml.slice(start, end);
    const words = written.replace(/^(["'])([\s\S]*)\1$/, "$2");
    if (words === value) return start + (written.length - words.length) / 2 + index;
    // A value with escapes or on several lines is not written as it is read.
    const hidden = hiddenCharacters(written).find((hidden) => text.endsWith(hidden.text));
    return hidden && start + hidden.index;
  }

  /**
   * A comment that took words from a value: behind readers' text, or at a deeper indent below it. Behind a
   * slug, a date or a text in quotes, a comment that begins with a space is meant as one.
   */
  function lostComment(
    node: Scalar,
    { type, isCode }: Definition,
    indent: number,
  ): [number, string] | undefined {
    const [, end = 0] = node.range ?? [];
    const isText = type === "string" && !isCode && !node.type?.startsWith("QUOTE");
    const found = /^\s*(?=#)/.exec(yaml.slice(end));
    const offset = end + (found?.[0].length ?? 0);
    const comment = found ? comments.get(offset) : undefined;
    if (comment === undefined || node.type?.startsWith("BLOCK")) return undefined;
    const isBehind = isAfterWords(yaml, offset);
    const isBelow = (placeOfOffset(offset).column ?? 1) > indent;
    return (isText || isWordLike(comment)) && (isBehind || (isText && isBelow))
      ? [offset, comment]
      : undefined;
  }

  const top: Place = { line: 1, column: 1 };
  const fields = (map === undefined ? {} : checkMap(map, definitions, "")) as Loose<T>;
  return { fields, placeOf: (path) => nearest(places, path) };
}

function nearest(places: Map<string, Place>, path: string): Place {
  if (path === "") return { line: 1, column: 1 };
  return places.get(path) ?? nearest(places, path.slice(0, Math.max(0, path.lastIndexOf("."))));
}

const noList = "must be a list. Write [one, two], or one item per line after a hyphen.";
const noListOfFields = "must be a list. Put a hyphen before the first field of each item.";
const emptyFault = "must not be empty. Fill it in or remove it.";
const emptyRequiredFault = "must not be empty. Fill it in.";

type ValueFault = { text: string; index?: number };

/** Returns what is wrong with a single value, and at which of its characters if one is to blame. */
function valueFault(
  value: unknown,
  { source }: Scalar,
  { type, longest = longestText, isCode = false, required = false }: Definition,
  path: string,
): ValueFault | undefined {
  if (type === "boolean")
    return typeof value === "boolean"
      ? undefined
      : { text: "must be true or false. Write true, or remove it." };
  if (type === "number")
    return Number.isFinite(value) ? undefined : { text: "must be a number, such as 0.5." };
  if (type === "date" && typeof value !== "string") return asFault(dateFault(source ?? ""));
  if (typeof value === "number" || typeof value === "boolean")
    return {
      text: `must be text, but YAML reads it as a ${typeof value}. Put it in quotes: "${source ?? value}".`,
    };
  if (typeof value !== "string") return { text: "must be text. Write it on one line." };
  if (value.trim() === "") return { text: required ? emptyRequiredFault : emptyFault };
  const fault = textFault(value, longest) ?? (type === "date" ? asFault(dateFault(value)) : undefined);
  if (fault !== undefined) return fault;
  if (type === "string" && !isCode) {
    const markup = markupIn(value);
    return markup && { ...markup, text: `is plain text, and ${markup.text}` };
  }
  const link = path.endsWith("url") ? linkFault(value) : undefined;
  return asFault(link && `must be a valid address. ${link}`);
}

function asFault(text: string | undefined): ValueFault | undefined {
  return text === undefined ? undefined : { text };
}

function textFault(text: string, longest: number): ValueFault | undefined {
  if (text.length > longest)
    return {
      text: `must have at most ${longest.toLocaleString("en")} characters, not ${text.length.toLocaleString("en")}. Shorten it.`,
    };
  const found = hiddenCharacter(text.replace(/[ \t\n]+$/, ""));
  if (found === undefined) return undefined;
  if (found.character === "\n") return { text: "must be one paragraph. Remove the line break." };
  return { index: found.index, text: `contains ${found.text}` };
}

import { isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { linkFault } from "@/lib/content/compile/body/links";
import { mustBeOneOf, quoted, type ReportFault, suggest } from "@/lib/content/compile/sources/faults";
import type { FrontMatter } from "@/lib/content/compile/sources/front-matter";
import { hiddenCharacter } from "@/lib/content/compile/sources/hidden-characters";
import { type Loose, longestText } from "@/lib/content/schema";
import { dateFault } from "./dates";

type Definition = {
  type: string;
  required?: boolean;
  longest?: number;
  options?: readonly string[];
  of?: Definition;
  def?: () => { fields: Definitions };
};
type Definitions = { readonly [name: string]: Definition };

/**
 * Checks front matter against its definitions and reports every fault. Returns the valid fields, and a
 * function that finds the line of a field by its path, such as `image.alt` or `topics.0`. An absent field has
 * the line of the nearest field around it.
 */
export function checkFields<T>(
  { map, yaml, lineAt, placeOf }: FrontMatter,
  definitions: Definitions,
  report: ReportFault,
): { fields: Loose<T>; lineOf: (path: string) => number } {
  const lines = new Map<string, number>();

  function checkMap(map: YAMLMap, definitions: Definitions, path: string): Record<string, unknown> {
    const names = Object.keys(definitions);
    const values: Record<string, unknown> = {};
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : "";
      const line = lineAt(key as Node);
      const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
      if (definition === undefined) {
        report(line, `Unknown field ${quoted(path + name)}. ${suggest(name, names)}`);
        continue;
      }
      lines.set(path + name, line);
      values[name] = check(value as Node | null, definition, path + name, line);
    }
    const around = path === "" ? 1 : (lines.get(path.slice(0, -1)) ?? lineAt(map));
    for (const [name, definition] of Object.entries(definitions))
      if (definition.required && !(name in values))
        report(around, `"${path}${name}" is required. Add ${name}: ${examples[definition.type] ?? "..."}.`);
    return values;
  }

  /** Returns the value of a node, or reports its fault and returns undefined. */
  function check(node: Node | null, definition: Definition, path: string, line: number): unknown {
    const value = isScalar(node) ? node.value : undefined;
    const { type, of = definition, options = [] } = definition;
    const fail = (text: string) => void report(line, `"${path}" ${text}`);
    if (node === null || value === null) return fail(emptyFault);
    if (type === "list") {
      if (!isSeq(node)) return fail("must be a list. Write [one, two], or one item per line after a hyphen.");
      return node.items.map((item, index) => {
        const itemPath = `${path}.${index}`;
        lines.set(itemPath, lineAt(item as Node));
        return check(item as Node | null, of, itemPath, lineAt(item as Node) || line);
      });
    }
    if (type === "nested") {
      if (!isMap(node)) return fail("must contain fields. Write them below it, indented by two spaces.");
      return checkMap(node, of.def?.().fields ?? {}, `${path}.`);
    }
    if (type === "enum")
      return options.some((option) => option === value)
        ? value
        : void report(line, mustBeOneOf(path, String(value), options));
    const fault = valueFault(value, definition, path);
    if (fault === undefined) return value;
    const hidden = typeof value === "string" ? hiddenCharacter(value) : undefined;
    const offset =
      hidden && fault.endsWith(hidden.text) ? yaml.indexOf(hidden.character, node.range?.[0]) : -1;
    if (offset === -1 || offset >= (node.range?.[1] ?? 0)) return fail(fault);
    return void report(placeOf(offset).line, `"${path}" ${fault}`, placeOf(offset).column);
  }

  const fields = (map === undefined ? {} : checkMap(map, definitions, "")) as Loose<T>;
  return { fields, lineOf: (path) => nearest(lines, path) };
}

function nearest(lines: Map<string, number>, path: string): number {
  if (path === "") return 1;
  return lines.get(path) ?? nearest(lines, path.slice(0, Math.max(0, path.lastIndexOf("."))));
}

const examples: Partial<Record<string, string>> = {
  list: "[one, two]",
  date: "2026-11-23T06:40:00+01:00",
  nested: "with its own fields below",
};

const emptyFault = "must not be empty. Fill it in or remove it.";

/** Returns what is wrong with a single value, or undefined. */
function valueFault(
  value: unknown,
  { type, longest = longestText }: Definition,
  path: string,
): string | undefined {
  if (type === "boolean")
    return typeof value === "boolean" ? undefined : "must be true or false. Write true, or remove it.";
  if (type === "number") return Number.isFinite(value) ? undefined : "must be a number, such as 0.5.";
  if (typeof value === "number" || typeof value === "boolean")
    return `must be text, but YAML reads it as a ${typeof value}. Put it in quotes: "${value}".`;
  if (typeof value !== "string")
    return 'must be text. Write it on one line, in quotes if it contains ": " or " #".';
  if (value.trim() === "") return emptyFault;
  const fault = textFault(value, longest) ?? (type === "date" ? dateFault(value) : undefined);
  if (fault !== undefined || !path.endsWith("url")) return fault;
  const link = linkFault(value);
  return link && `must be a valid address. ${link}`;
}

/** Hidden characters can reverse a headline in every list, card and feed that shows it. */
function textFault(text: string, longest: number): string | undefined {
  if (text.length > longest)
    return `must have at most ${longest.toLocaleString("en")} characters, not ${text.length.toLocaleString("en")}. Shorten it.`;
  const found = hiddenCharacter(text.replace(/[ \t\n]+$/, ""));
  if (found?.character === "\n") return "must be one paragraph. Remove the line break.";
  return found && `contains ${found.text}`;
}

import type { DateFieldDef, FieldDef, FieldDefs, NestedType } from "contentlayer2/source-files";
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { linkFault } from "@/lib/content/compile/body/links";
import { mustBeOneOf, quoted, type ReportFault, suggest } from "@/lib/content/compile/sources/faults";
import type { FrontMatter } from "@/lib/content/compile/sources/front-matter";
import { type Loose, longestText } from "@/lib/content/schema";
import { dateFault } from "./dates";
import { textFault } from "./text-fault";

export type CheckedFields<T> = {
  fields: Loose<T>;
  /**
   * The line of a field named by its path, as in `image.alt` or `topics.0`; of the nearest field around it if
   * it is absent.
   */
  lineOf: (path: string) => number;
};

type Definition = FieldDef | NestedType | { type: string; options?: readonly string[] };

/** Checks front matter against its definitions and reports every fault. Returns the fields that are valid. */
export function checkFields<T>(
  { map, lineAt }: FrontMatter,
  definitions: FieldDefs,
  report: ReportFault,
): CheckedFields<T> {
  const lines = new Map<string, number>();

  function checkMap(map: YAMLMap, definitions: FieldDefs, path: string): Record<string, unknown> {
    const known = Object.entries(definitions as Record<string, FieldDef>);
    const values: Record<string, unknown> = {};
    const present = new Set<string>();
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : "";
      const line = lineAt(key as Node);
      const definition = known.find(([knownName]) => knownName === name)?.[1];
      if (definition === undefined) {
        const names = known.map(([knownName]) => knownName);
        report(line, `Unknown field ${quoted(path + name)}. ${suggest(name, names)}`);
        continue;
      }
      present.add(name);
      lines.set(path + name, line);
      values[name] = check(value as Node | null, definition, path + name, line);
    }
    const around = lines.get(path.slice(0, -1)) ?? lineAt(map);
    for (const [name, definition] of known) {
      if (definition.required && !present.has(name)) {
        report(path === "" ? 1 : around, `"${path}${name}" is required. Add ${example(name, definition)}.`);
      }
    }
    return values;
  }

  /** Returns the value of a node, or reports its fault and returns undefined. */
  function check(node: Node | null, definition: Definition, path: string, line: number): unknown {
    const value = isScalar(node) ? node.value : undefined;
    const fail = (text: string) => void report(line, `"${path}" ${text}`);
    if (node === null || value === null) return fail("must not be empty. Fill it in or remove it.");
    switch (definition.type) {
      case "list": {
        if (!isSeq(node))
          return fail("must be a list. Write [one, two], or one item per line after a hyphen.");
        const { of } = definition as { of: Definition };
        return node.items.map((item, index) => {
          const itemPath = `${path}.${index}`;
          lines.set(itemPath, lineAt(item as Node));
          return check(item as Node | null, of, itemPath, lineAt(item as Node) || line);
        });
      }
      case "nested": {
        if (!isMap(node)) return fail("must contain fields. Write them below it, indented by two spaces.");
        const type = "of" in definition ? (definition.of as NestedType) : (definition as NestedType);
        return checkMap(node, type.def().fields ?? {}, `${path}.`);
      }
      case "boolean":
        return typeof value === "boolean" ? value : fail("must be true or false. Write true, or remove it.");
      case "number":
        return typeof value === "number" && Number.isFinite(value)
          ? value
          : fail("must be a number, such as 0.5.");
      case "enum": {
        const { options = [] } = definition as { options?: readonly string[] };
        if (typeof value === "string" && options.includes(value)) return value;
        report(line, mustBeOneOf(path, String(value), options));
        return undefined;
      }
      default:
        return checkText(value, definition, path, fail);
    }
  }

  function checkText(
    value: unknown,
    definition: Definition,
    path: string,
    fail: (text: string) => undefined,
  ) {
    if (typeof value === "number" || typeof value === "boolean") {
      return fail(`must be text, but YAML reads it as a ${typeof value}. Put it in quotes: "${value}".`);
    }
    if (typeof value !== "string")
      return fail('must be text. Write it on one line, in quotes if it contains ": " or " #".');
    if (value.trim() === "") return fail("must not be empty. Fill it in or remove it.");
    const isDate = (definition as DateFieldDef).type === "date";
    const fault =
      textFault(value, (definition as { longest?: number }).longest ?? longestText) ??
      (isDate ? dateFault(value) : undefined);
    if (fault !== undefined) return fail(fault);
    const link = path.endsWith("url") ? linkFault(value) : undefined;
    return link === undefined ? value : fail(`must be a valid address. ${link}`);
  }

  const fields = (map === undefined ? {} : checkMap(map, definitions, "")) as Loose<T>;
  return { fields, lineOf: (path) => nearest(lines, path) };
}

function nearest(lines: Map<string, number>, path: string): number {
  const line = lines.get(path);
  if (line !== undefined || path === "") return line ?? 1;
  return nearest(lines, path.slice(0, Math.max(0, path.lastIndexOf("."))));
}

function example(name: string, definition: FieldDef): string {
  if (definition.type === "list") return `${name}: [one, two]`;
  if (definition.type === "date") return `${name}: 2026-11-23T06:40:00+01:00`;
  if (definition.type === "nested") return `${name}: with its own fields below`;
  return `${name}: ...`;
}

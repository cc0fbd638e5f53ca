import type { DateFieldDef, FieldDef, FieldDefs, NestedType } from "contentlayer2/source-files";
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { linkFault } from "@/lib/content/compile/body/links";
import { quoted, type ReportFault, suggest } from "@/lib/content/compile/sources/faults";
import type { FrontMatter } from "@/lib/content/compile/sources/front-matter";
import { type Loose, longest, longestText } from "@/lib/content/compile/sources/schema";
import { dateFault } from "./dates";
import { textFault } from "./text-fault";

export type CheckedFields<T> = {
  fields: Loose<T>;
  /** The line of a field named by its path, as in `image.alt` or `topics.0`; of the nearest field around it if it is absent. */
  lineOf: (path: string) => number;
};

type Definition = FieldDef | NestedType | { type: string; options?: readonly string[] };

/** Checks front matter against its definitions and tells every fault; what comes back is well formed as far as it goes. */
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
        report(line, `There is no field ${quoted(path + name)}. ${suggest(name, names)}`);
        continue;
      }
      present.add(name);
      lines.set(path + name, line);
      values[name] = check(value as Node | null, definition, path + name, line);
    }
    const around = lines.get(path.slice(0, -1)) ?? lineAt(map);
    for (const [name, definition] of known) {
      if (definition.required && !present.has(name)) {
        report(
          path === "" ? 1 : around,
          `The field "${path}${name}" is missing. Add it: ${example(name, definition)}.`,
        );
      }
    }
    return values;
  }

  /** The value of a node, or undefined once its fault is told. */
  function check(node: Node | null, definition: Definition, path: string, line: number): unknown {
    const value = isScalar(node) ? node.value : undefined;
    const fail = (text: string) => void report(line, `The field "${path}" ${text}`);
    if (node === null || value === null) return fail("is empty. Fill it, or take it out.");
    switch (definition.type) {
      case "list": {
        if (!isSeq(node))
          return fail(`is no list. Write it as [one, two], or a line with a hyphen for each.`);
        const { of } = definition as { of: Definition };
        return node.items.map((item, place) => {
          const itemPath = `${path}.${place}`;
          lines.set(itemPath, lineAt(item as Node));
          return check(item as Node | null, of, itemPath, lineAt(item as Node) || line);
        });
      }
      case "nested": {
        if (!isMap(node)) return fail("holds no fields. Write them below it, each indented by two blanks.");
        const type = "of" in definition ? (definition.of as NestedType) : (definition as NestedType);
        return checkMap(node, type.def().fields ?? {}, `${path}.`);
      }
      case "boolean":
        return typeof value === "boolean"
          ? value
          : fail("is neither true nor false. Write true, or take it out.");
      case "number":
        return typeof value === "number" && Number.isFinite(value)
          ? value
          : fail("is no number. Write one, like 0.5.");
      case "enum": {
        const { options = [] } = definition as { options?: readonly string[] };
        if (typeof value === "string" && options.includes(value)) return value;
        return fail(`may not be ${quoted(String(value ?? "a list"))}. ${suggest(String(value), options)}`);
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
      return fail(`is read as a ${typeof value}, not as text. Put it in quotes: "${value}".`);
    }
    if (typeof value !== "string")
      return fail("is no text. Write it on one line, in quotes if it holds : or #.");
    if (value.trim() === "") return fail("is empty. Fill it, or take it out.");
    const isDate = (definition as DateFieldDef).type === "date";
    const fault = textFault(value, longest[path] ?? longestText) ?? (isDate ? dateFault(value) : undefined);
    if (fault !== undefined) return fail(fault);
    const link = path.endsWith("url") ? linkFault(value) : undefined;
    return link === undefined ? value : fail(`is no good address. ${link}`);
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

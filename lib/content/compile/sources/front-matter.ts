import { type Alias, isMap, LineCounter, type Node, parseDocument, visit, type YAMLMap } from "yaml";
import type { ReportFault } from "./faults";
import type { Source } from "./sources";

/** Parsed YAML with line numbers. */
export type FrontMatter = {
  map: YAMLMap.Parsed | undefined;
  /** The line of the file on which a node begins. */
  lineAt: (node: { range?: readonly number[] | null } | null | undefined) => number;
  /** Its text, to which the ranges of nodes refer. */
  yaml: string;
  /** The place of an offset in `yaml`, in the file. */
  placeOf: (offset: number) => { line: number; column: number };
};

/** Reads YAML between two lines of `---`, or all of a `.yaml` file. Reports invalid YAML, without a `map`. */
export function readFrontMatter(source: Source, report: ReportFault): FrontMatter {
  const lines = new LineCounter();
  const lineAt: FrontMatter["lineAt"] = (node) => (node?.range ? lines.linePos(node.range[0] ?? 0).line : 1);
  const placeOf: FrontMatter["placeOf"] = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const refuse = (line: number, text: string) => {
    report(line, text);
    return refused;
  };

  const yaml = source.path.endsWith(".yaml") ? source.text : splitFrontMatter(source.text)?.yaml;
  const refused = { map: undefined, yaml: yaml ?? "", lineAt, placeOf };
  if (yaml === undefined)
    return refuse(1, "The front matter must begin and end with a line of three hyphens, ---.");
  try {
    const { errors, warnings, contents } = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
    const faults = [...errors, ...warnings];
    for (const { pos, message, code } of faults)
      report(lines.linePos(pos[0]).line, `Invalid YAML: ${sentence(message)} ${remedy(code)}`);
    if (faults.length > 0) return refused;
    const alias = firstAlias(contents);
    if (alias) return refuse(lineAt(alias), "Do not repeat a value by reference (*). Write it out.");
    if (isMap(contents)) return { map: contents, yaml, lineAt, placeOf };
    return refuse(1, "The front matter must contain fields. Write one per line, as name: value.");
  } catch (cause) {
    return refuse(1, `The front matter cannot be read (${String(cause)}). Write plain fields, one per line.`);
  }
}

/** Splits an MDX file; both parts keep their line numbers. Undefined if the front matter is incomplete. */
export function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  const found = /^(---[ \t]*\n)([\s\S]*?)^(---.*)$/m.exec(text);
  // contentlayer ends the front matter at the first line that begins with ---.
  if (found === null || found.index !== 0 || found[3]?.trimEnd() !== "---") return undefined;
  const yaml = `\n${found[2]}`;
  return { yaml, body: yaml.replace(/[^\n]/g, "") + text.slice(found[0].length) };
}

function firstAlias(contents: Node | null): Alias | undefined {
  let found: Alias | undefined;
  visit(contents, {
    Alias(_key, node) {
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

function sentence(words: string): string {
  const [first = ""] = words.split("\n");
  return first.endsWith(".") ? first : `${first}.`;
}

function remedy(code: string): string {
  if (code === "DUPLICATE_KEY") return "Keep one of them.";
  if (code === "TAB_AS_INDENT") return "Indent with spaces.";
  return 'Put a value in double quotes if it contains ": " or begins with a quote mark, @, [, { or *.';
}

import { isAlias, isMap, LineCounter, type ParsedNode, parseDocument, visit, type YAMLMap } from "yaml";
import type { ReportFault } from "./faults";
import type { Source } from "./sources";

/** Parsed YAML with line numbers. */
export type FrontMatter = {
  map: YAMLMap.Parsed | undefined;
  /** The line of the file on which a node begins. */
  lineAt: (node: { range?: readonly number[] | null } | null | undefined) => number;
};

/**
 * Reads the YAML of a document: the part between two lines of `---`, or all of a `.yaml` file. If the YAML is
 * invalid, reports why and returns an undefined `map`.
 */
export function readFrontMatter(source: Source, report: ReportFault): FrontMatter {
  const lines = new LineCounter();
  const lineAt: FrontMatter["lineAt"] = (node) => (node?.range ? lines.linePos(node.range[0] ?? 0).line : 1);
  const nothing = { map: undefined, lineAt };

  const yaml = source.path.endsWith(".yaml") ? source.text : splitFrontMatter(source.text)?.yaml;
  if (yaml === undefined) {
    report(1, "The front matter must begin and end with a line of three hyphens, ---.");
    return nothing;
  }
  try {
    const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
    for (const error of [...document.errors, ...document.warnings]) {
      report(
        lines.linePos(error.pos[0]).line,
        `Invalid YAML: ${sentence(error.message)} ${remedy(error.code)}`,
      );
    }
    if (document.errors.length + document.warnings.length > 0) return nothing;
    const alias = firstAlias(document.contents);
    if (alias) {
      report(lineAt(alias), "Do not repeat a value by reference (*). Write it out.");
      return nothing;
    }
    if (isMap(document.contents)) return { map: document.contents, lineAt };
    report(1, "The front matter must contain fields. Write one per line, as name: value.");
  } catch (cause) {
    report(1, `The front matter cannot be read (${String(cause)}). Write plain fields, one per line.`);
  }
  return nothing;
}

/**
 * Splits an MDX file into front matter and body. Each begins with as many empty lines as come before it in
 * the file, so that line numbers stay the same. Returns undefined if the front matter is incomplete.
 */
export function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  const found = /^(---[ \t]*\n)([\s\S]*?)^(---.*)$/m.exec(text);
  // contentlayer ends the front matter at the first line that begins with ---, so no such line may be
  // anything else.
  if (found === null || found.index !== 0 || found[3]?.trimEnd() !== "---") return undefined;
  const yaml = `\n${found[2]}`;
  return { yaml, body: yaml.replace(/[^\n]/g, "") + text.slice(found[0].length) };
}

function firstAlias(contents: ParsedNode | null) {
  let found: ParsedNode | undefined;
  visit(contents, (_key, node) => {
    if (!isAlias(node)) return undefined;
    found = node as ParsedNode;
    return visit.BREAK;
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

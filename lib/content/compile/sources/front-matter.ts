import { isAlias, isMap, LineCounter, type ParsedNode, parseDocument, visit, type YAMLMap } from "yaml";
import type { ReportFault } from "./faults";
import type { Source } from "./sources";

/** YAML with its positions. */
export type FrontMatter = {
  map: YAMLMap.Parsed | undefined;
  /** The line of the whole file on which a node begins. */
  lineAt: (node: { range?: readonly number[] | null } | null | undefined) => number;
};

/**
 * Reads the YAML of a document: the part between two lines of `---`, or the whole of a `.yaml` file.
 * Tells what is wrong with it as YAML; `map` is then undefined.
 */
export function readFrontMatter(source: Source, report: ReportFault): FrontMatter {
  const lines = new LineCounter();
  const lineAt: FrontMatter["lineAt"] = (node) => (node?.range ? lines.linePos(node.range[0] ?? 0).line : 1);
  const nothing = { map: undefined, lineAt };

  const yaml = source.path.endsWith(".yaml") ? source.text : splitFrontMatter(source.text)?.yaml;
  if (yaml === undefined) {
    report(1, "The front matter has no beginning or no end. Put it between two lines of three hyphens, ---.");
    return nothing;
  }
  try {
    const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
    for (const error of [...document.errors, ...document.warnings]) {
      report(
        lines.linePos(error.pos[0]).line,
        `This is no valid YAML: ${sentence(error.message)} ${remedy(error.code)}`,
      );
    }
    if (document.errors.length + document.warnings.length > 0) return nothing;
    const alias = firstAlias(document.contents);
    if (alias) {
      report(lineAt(alias), "The front matter repeats a value by reference (*). Write it out.");
      return nothing;
    }
    if (isMap(document.contents)) return { map: document.contents, lineAt };
    report(1, "The front matter holds no fields. Write them as name: value, one on a line.");
  } catch (cause) {
    report(
      1,
      `The front matter could not be read (${String(cause)}). Write it as plain fields, one on a line.`,
    );
  }
  return nothing;
}

/**
 * Parts an MDX file into its front matter and its body, both led by as many empty lines as came before them,
 * so that a line number in either is the line number in the file. Undefined without a whole front matter.
 */
export function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  const found = /^(---[ \t]*\n)([\s\S]*?)^(---.*)$/m.exec(text);
  // contentlayer ends the front matter at the first line that begins with ---, so no such line may be anything else.
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
  if (code === "TAB_AS_INDENT") return "Indent by blanks.";
  return 'A value that holds ": " or begins with a quote mark, @, [, { or * goes in double quotes.';
}

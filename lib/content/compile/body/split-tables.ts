import type { Nodes, Parents, TableRow } from "mdast";
import { type BodyText, startOf } from "./body-text";
import type { ReportAt } from "./report-at";

const row = /^\|[^\n]*\|[ \t]*$/;

/** Reports a bar that splits the code in a row. Callers then ignore its open backticks and its extra cell. */
export function reportBarInCode(row: TableRow, text: BodyText, report: ReportAt): boolean {
  const bar = barInCode(text.of(row));
  if (bar !== undefined) report(text.at(startOf(row) + bar), "A | ends the cell, also in code. Write \\|.");
  return bar !== undefined;
}

/** Reports a table that empty lines split, once. Returns whether the paragraph belongs to one. */
export function isOfSplitTable(
  node: Nodes,
  index: number | undefined,
  parent: Parents | undefined,
  text: BodyText,
  report: ReportAt,
): boolean {
  const at = index ?? 0;
  const isRow = (other: Nodes | undefined) => other?.type === "paragraph" && row.test(text.of(other));
  if (!isRow(node)) return false;
  const [before, after] = [parent?.children[at - 1], parent?.children[at + 1]];
  if (isRow(before)) return true;
  if (before?.type === "table")
    report(node, "This row stands apart from its table. Remove the empty line above it.");
  else if (isRow(after)) report(node, "Empty lines split this table. Remove those between its rows.");
  else return false;
  return true;
}

/** The offset of a bar between the backticks of a row, where it ends the cell and opens the code. */
export function barInCode(source: string): number | undefined {
  const code = /(?<![`\\])`[^`|\n]*[^`|\\\n]?\|[^`\n]*`/.exec(source);
  if (code === null) return undefined;
  const cells = source.split(/(?<!\\)\|/);
  if (cells.every((cell) => (cell.match(/`/g)?.length ?? 0) % 2 === 0)) return undefined;
  return code.index + code[0].search(/(?<!\\)\|/);
}

import type { Nodes, Table, TableCell } from "mdast";
import { type Chart, type ChartType, chartTypes } from "@/lib/charts/chart";
import { chartOfTable, type TableFault, type WrittenTable } from "@/lib/charts/chart-of-table";
import { exampleNumber, readNumber, readPlainNumber } from "@/lib/charts/written-number";
import { quoted } from "@/lib/content/compile/sources/faults";
import type { BodyContext } from "./body-context";
import { readCsv } from "./csv";
import { eachNode } from "./each-node";
import { placeOf, type ReportAt } from "./report-at";
import { giveAttribute, plainAttributes, type Tag } from "./tags";

/**
 * Makes the chart of a tag, which replaces its table: its forms draw it and show its figures. Reports what is
 * wrong with it, and notes in `uses` what else it was made of. A story without a language of its own has the
 * paper's.
 */
export function compileChart(
  node: Tag,
  { readData, language: paperLanguage }: BodyContext,
  statedLanguage: string | undefined,
  report: ReportAt,
  uses: Map<string, string>,
): void {
  const language = statedLanguage ?? paperLanguage;
  if (statedLanguage === undefined) uses.set("language", paperLanguage);
  const { type, data, highlight, order } = plainAttributes(node);
  const children = node.children as Nodes[];
  const [table, ...others] = children;
  const fail = (text: string, at: Pick<Nodes, "position"> = node) => report(at, `<Chart> ${text}`);
  if (data !== undefined && table) {
    fail('must have its figures in a table or in a file, not in both. Remove the table, or data="...".');
    return;
  }
  if (data === undefined && !table) {
    fail('must contain a table. Write one into it, or name a file with data="...".');
    return;
  }
  if (table && (table.type !== "table" || others.length > 0)) {
    const stranger = children.find((child) => child.type !== "table") ?? others[0];
    fail("must contain one table and nothing else. Move the rest out of it.", stranger);
    return;
  }
  // Reported as a wrong attribute already.
  const isKnownType = (word: unknown): word is ChartType => chartTypes.some((known) => known === word);
  if (!isKnownType(type) || (data !== undefined && !/\.csv$/i.test(String(data)))) return;
  const options = {
    type,
    highlight: typeof highlight === "string" ? highlight : undefined,
    order: order === "rising" || order === "falling" ? order : undefined,
  } as const;
  const written = {
    readNumber: (text: string) => readNumber(text, language),
    example: exampleNumber(language),
  };
  const finish = (made: Chart | TableFault[], reportFault: (fault: TableFault) => void) => {
    if (Array.isArray(made)) made.slice(0, mostFaults).forEach(reportFault);
    else giveAttribute(node, "chart", JSON.stringify(made));
  };
  if (table?.type === "table") {
    const strangers = table.children.flatMap(({ children }) => children.flatMap(strangersIn));
    for (const stranger of strangers)
      report(stranger, "The table of a <Chart> is plain text. Write the words or the number alone.");
    if (strangers.length > 0) return;
    const made = chartOfTable(writtenTable(table), { ...options, ...written });
    finish(made, ({ line, text }) => report(atLine(line), text));
    node.children = [];
    return;
  }
  const name = String(data);
  const file = readData(name);
  uses.set(`data/${name}`, file.hash);
  const failInFile = (text: string, line?: number) =>
    report(node, `data/${quoted(name).slice(1, -1)}${line === undefined ? "" : `, line ${line}`}: ${text}`);
  if ("fault" in file) {
    report(node, file.fault);
    return;
  }
  const csv = readCsv(file.text);
  if ("text" in csv) {
    failInFile(csv.text, csv.line);
    return;
  }
  // With commas between its columns, a file cannot have them within its numbers.
  const plain = { readNumber: readPlainNumber, example: "1234.5" };
  const made = chartOfTable(csv, { ...options, ...(csv.separator === "," ? plain : written) });
  finish(made, ({ line, text }) => failInFile(text, line));
}

/** More faults than this in one table usually have one cause. */
const mostFaults = 10;

function writtenTable(table: Table): WrittenTable {
  return {
    rows: table.children.map((row) => ({ cells: row.children.map(textIn), line: placeOf(row).line })),
  };
}

function textIn(cell: TableCell): string {
  let text = "";
  eachNode<Nodes>(cell, (node) => {
    if (node.type === "text" || node.type === "inlineCode") text += node.value;
  });
  return text.trim();
}

const plainNodes = new Set(["tableCell", "text", "inlineCode", "emphasis", "strong"]);

/** What a cell contains besides text. */
function strangersIn(cell: TableCell): Nodes[] {
  const strangers: Nodes[] = [];
  eachNode<Nodes>(cell, (node) => {
    if (!plainNodes.has(node.type)) strangers.push(node);
  });
  return strangers.slice(0, 1);
}

function atLine(line: number): Pick<Nodes, "position"> {
  const start = { line, column: 1 };
  return { position: { start, end: start } };
}

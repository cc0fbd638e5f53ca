import { nearest } from "@/lib/nearest";
import type { Chart, ChartType, Series } from "./chart";
import type { WrittenNumber } from "./written-number";

/** A table as it was written; the first row is its head. `line` is that of the file it stands in. */
export type WrittenTable = { rows: { cells: string[]; line: number }[] };

export type ChartOptions = {
  type: ChartType;
  highlight?: string | undefined;
  /** Sorts the rows by their first number. */
  order?: "rising" | "falling" | undefined;
  readNumber: (text: string) => WrittenNumber | undefined;
  /** How a number is written, for messages: 1,234.5. */
  example: string;
};

export type TableFault = { line: number; text: string };

/** The least and most columns of numbers, and the most rows that a telephone can show. */
const bounds = {
  bar: { least: 1, most: 3, rows: 40 },
  line: { least: 1, most: 4, rows: 1_000 },
  slope: { least: 2, most: 2, rows: 10 },
  dot: { least: 1, most: 2, rows: 40 },
} as const satisfies Record<ChartType, { least: number; most: number; rows: number }>;

/** A name beside a slope stands in one line. */
const longestSlopeName = 16;
const emptyCell = /^[-\u2013\u2014]?$/;

/** The chart of a table, or everything that is wrong with it. */
export function chartOfTable({ rows }: WrittenTable, options: ChartOptions): Chart | TableFault[] {
  const { type, highlight, order } = options;
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0)
    return [{ line: head?.line ?? 1, text: "The table must have a head and at least one row. Add them." }];
  const faults = shapeFaults(type, head, body);
  if (faults.length === 0) faults.push(...body.flatMap((row) => rowFaults(row, head.cells, options)));
  const names = head.cells.slice(1);
  const labels = body.map(({ cells }) => cells[0] ?? "");
  if (highlight !== undefined && ![...labels, ...names].includes(highlight)) {
    const [meant] = nearest(highlight, [...labels, ...names]);
    const remedy = meant === undefined ? "Copy one from the table." : `Did you mean "${meant}"?`;
    faults.push({
      line: head.line,
      text: `The highlight "${highlight}" is not a row or a column. ${remedy}`,
    });
  }
  if (faults.length > 0) return faults;
  const sorted = order === undefined ? body : inOrder(body, order, options);
  const series = names.map((name, index): Series => {
    const numbers = sorted.map(({ cells }) => options.readNumber(cells[index + 1] ?? ""));
    return {
      name,
      values: numbers.map((number) => number?.value ?? null),
      decimals: Math.max(0, ...numbers.map((number) => number?.decimals ?? 0)),
    };
  });
  const [first = ""] = head.cells;
  return { type, head: first, labels: sorted.map(({ cells }) => cells[0] ?? ""), series, highlight };
}

type Row = WrittenTable["rows"][number];

function shapeFaults(type: ChartType, { cells, line }: Row, body: Row[]): TableFault[] {
  const { least, most, rows } = bounds[type];
  const columns = cells.length - 1;
  const faults: TableFault[] = [];
  const fail = (text: string, at = line) => faults.push({ line: at, text });
  if (columns < least)
    fail(
      `A ${type} chart must have ${inWords(least)} of numbers beside the first column. Add what is missing.`,
    );
  if (columns > most)
    fail(
      `A ${type} chart must have at most ${inWords(most)} of numbers, not ${columns}. Make two charts of it.`,
    );
  if (body.length > rows)
    fail(`A ${type} chart must have at most ${rows} rows, not ${body.length}. Remove some.`);
  for (const [index, name] of cells.entries())
    if (index > 0 && name === "") fail(`Column ${index + 1} has no name. Name it in the first row.`);
  const seen = new Set<string>();
  for (const {
    cells: [label = ""],
    line,
  } of body) {
    if (label === "") fail("This row has no name. Write one into its first column.", line);
    else if (seen.has(label)) fail(`There are two rows "${label}". Remove one, or rename it.`, line);
    seen.add(label);
    if (type === "slope" && label.length > longestSlopeName)
      fail(
        `"${label}" is longer than ${longestSlopeName} characters, for which a slope chart has no room. Shorten it.`,
        line,
      );
  }
  return faults;
}

function rowFaults(
  { cells, line }: Row,
  head: string[],
  { readNumber, example, type }: ChartOptions,
): TableFault[] {
  if (cells.length > head.length)
    return [
      { line, text: `This row has ${cells.length} columns, and the first row ${head.length}. Remove some.` },
    ];
  const faults = head.slice(1).flatMap((name, index): TableFault[] => {
    const cell = (cells[index + 1] ?? "").trim();
    if (emptyCell.test(cell) || readNumber(cell) !== undefined) return [];
    const remedy = `Write numbers as ${example}, and the unit into unit="...".`;
    return [{ line, text: `"${cell}" in the column "${name}" is not a number. ${remedy}` }];
  });
  const given = head.slice(1).filter((_, index) => !emptyCell.test((cells[index + 1] ?? "").trim()));
  const needed = type === "slope" ? 2 : type === "line" ? 0 : 1;
  if (given.length < needed)
    return [{ line, text: `The row "${cells[0] ?? ""}" lacks a number. Fill it in, or remove the row.` }];
  return faults;
}

function inOrder(body: Row[], order: "rising" | "falling", { readNumber }: ChartOptions): Row[] {
  const first = ({ cells }: Row) => readNumber(cells[1] ?? "")?.value ?? Number.NEGATIVE_INFINITY;
  return body.toSorted((a, b) => (order === "rising" ? first(a) - first(b) : first(b) - first(a)));
}

const inWords = (columns: number) => (columns === 1 ? "one column" : `${columns} columns`);

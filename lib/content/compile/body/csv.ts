import { CsvError, parse } from "csv-parse/sync";
import type { TableFault, WrittenTable } from "@/lib/charts/chart-of-table";

export type CsvTable = WrittenTable & { separator: "," | ";" | "\t" };

/** Reads a CSV (RFC 4180). Its first line decides whether tabs, semicolons or commas separate columns. */
export function readCsv(text: string): CsvTable | TableFault {
  const content = text.replace(/^\ufeff/, "");
  const [head = ""] = content.split("\n", 1);
  const separator = head.includes("\t") ? "\t" : head.includes(";") ? ";" : ",";
  try {
    const rows: WrittenTable["rows"] = [];
    parse(content, {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      onRecord: (cells: string[], { lines }) => {
        if (cells.some((cell) => cell !== "")) rows.push({ cells, line: lines });
      },
    });
    return { rows, separator };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = Number(cause.lines ?? 1);
    return {
      line,
      text: "A quotation mark is not closed, or stands within a cell without quotes. Correct it.",
    };
  }
}

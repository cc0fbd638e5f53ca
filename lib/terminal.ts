import { isColourUnwanted } from "./env";

// Ignore EPIPE: the reader of a pipe, such as `head`, may exit early.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code === "EPIPE") process.exit(0);
  throw cause;
});

// Colours only for a person at a terminal who has not turned them off.
const isColoured = Boolean(process.stdout.isTTY) && !isColourUnwanted;

const styles = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;

export function paint(style: keyof typeof styles, text: string): string {
  const [on, off] = styles[style];
  return isColoured ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** A column of a table. Figures are right-aligned. Text is truncated if `isCut` and the table is too wide. */
export type Column = { name: string; isFigure?: boolean; isCut?: boolean };

/** A table with a header, no wider than the terminal if its columns may be cut. */
export function table(columns: Column[], rows: string[][], width = process.stdout.columns ?? 120): string {
  const gap = 2;
  const widths = columns.map(({ name }, at) =>
    Math.max(name.length, ...rows.map((row) => [...(row[at] ?? "")].length)),
  );
  const over = widths.reduce((sum, one) => sum + one + gap, -gap) - width;
  const widest = columns.findIndex(({ isCut }) => isCut);
  if (over > 0 && widest >= 0) widths[widest] = Math.max(12, (widths[widest] ?? 0) - over);
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => {
        const room = widths[at] ?? 0;
        const letters = [...cell];
        const text = letters.length > room ? `${letters.slice(0, room - 1).join("")}…` : cell;
        const blank = " ".repeat(room - [...text].length);
        return columns[at]?.isFigure ? blank + text : text + blank;
      })
      .join(" ".repeat(gap))
      .trimEnd();
  return [paint("dim", line(columns.map(({ name }) => name))), ...rows.map(line)].join("\n");
}

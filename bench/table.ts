export type Cell = string | number;

/** Prints a titled table, its first column aligned left and the others right. */
export function printTable(title: string, head: string[], rows: Cell[][]): void {
  const lines = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join("   ").trimEnd()}`);
  }
}

/** Bytes in KB of 1,024, as the budgets count them. */
export function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

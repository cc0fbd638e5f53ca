/** The widths between two bounds. If there is none, the next one above them, or the widest there is. */
export function offeredWidths(widths: readonly number[], narrowest: number, widest: number): number[] {
  const fitting = widths.filter((size) => size >= narrowest && size <= widest);
  const nearest = widths.find((size) => size >= narrowest) ?? widths.at(-1);
  return fitting.length > 0 || nearest === undefined ? fitting : [nearest];
}

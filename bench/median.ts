/** The middle one of an odd number of figures. */
export function median(figures: number[]): number {
  const middle = figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
  if (middle === undefined) throw new Error("median needs at least one figure.");
  return middle;
}

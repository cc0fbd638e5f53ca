/** Throws unless every document was compiled: a story must never vanish silently. */
export function assertComplete(given: readonly string[], compiled: readonly string[]): void {
  const there = new Set(compiled);
  const lost = given.filter((path) => !there.has(path));
  if (lost.length === 0 && compiled.length === given.length) return;
  throw new Error(
    `There are ${given.length} documents, but ${compiled.length} were compiled. Lost: ${lost.join(", ") || "none"}. The last good content stays.`,
  );
}

type Documents = readonly { path: string }[];

/** Throws unless every document was compiled: a story must never vanish silently. */
export function assertComplete(given: Documents, compiled: Documents): void {
  const there = new Set(compiled.map(({ path }) => path));
  const lost = given.map(({ path }) => path).filter((path) => !there.has(path));
  if (lost.length === 0 && compiled.length === given.length) return;
  throw new Error(
    `There are ${given.length} documents, but ${compiled.length} were compiled. Lost: ${lost.join(", ") || "none"}. The last good content stays.`,
  );
}

export type Wanted = { parts: string[]; sizes: number[] };

/** Reads what `npm run bench` is asked for: names of parts, and numbers of stories, which only `archive` takes. */
export function wanted(words: readonly string[], known: readonly string[]): Wanted | { problem: string } {
  const isNumber = (word: string) => /^[1-9]\d*$/.test(word);
  const parts = words.filter((word) => !isNumber(word));
  const sizes = words.filter(isNumber).map(Number);
  const unknown = parts.filter((part) => !known.includes(part));
  if (unknown.length > 0)
    return { problem: `There is no ${unknown.join(" or ")} to measure. Name some of: ${known.join(", ")}.` };
  if (sizes.length > 0 && !parts.includes("archive"))
    return { problem: `Only archive takes numbers of stories. Write: archive ${sizes.join(" ")}.` };
  return { parts: parts.length > 0 ? parts : [...known], sizes };
}
